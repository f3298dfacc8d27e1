package io.mshell.monday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.board.Board;
import io.mshell.board.BoardOutline;
import io.mshell.board.BoardSource;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Secret;
import io.mshell.monday.ScriptedServer.Reply;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxLimits;
import io.mshell.sandbox.SandboxOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many boards cost few calls. */
@Timeout(60)
class ManyBoardsTest {

    private static final SandboxLimits LIMITS = SandboxLimits.enterprise();

    private final CancelToken cancel = new CancelToken();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        Collections.reverse(open);
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    private Sandbox sandbox(int extraBoards, SandboxLimits limits) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withBigItems(0)
                .withExtraBoards(extraBoards)
                .withLimits(limits));
        open.add(sandbox);
        return sandbox;
    }

    private BoardSource source(Sandbox sandbox, String version) {
        MondayConfig config = new MondayConfig(sandbox.url(), new Secret(sandbox.token()), version, 4);
        BoardSource source = new MondayDriver().open(config);
        open.add(source);
        return source;
    }

    /** Not the order in which the server lists them. */
    private static List<String> extras(Sandbox sandbox, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> sandbox.boards().get("Extra " + number))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01", "2026-10"})
    void sixtyBoardsTakeThreeCallsForWhatOneByOneTakesSixty(String version) {
        Sandbox sandbox = sandbox(60, LIMITS);
        BoardSource source = source(sandbox, version);
        List<String> ids = extras(sandbox, 60);
        List<Board> boards = source.boards(ids, cancel);
        assertThat(sandbox.statistics().requests()).isEqualTo(3);
        assertThat(boards)
                .isEqualTo(ids.stream().map(id -> source.board(id, cancel)).toList());
        assertThat(boards).allSatisfy(board -> assertThat(board.columns()).hasSizeBetween(5, 12));
    }

    @Test
    void theOutlinesOfAHundredBoardsTakeOneCall() {
        Sandbox sandbox = sandbox(100, LIMITS);
        BoardSource source = source(sandbox, "2026-10");
        List<String> ids = extras(sandbox, 100);
        List<BoardOutline> outlines = source.outlines(ids, cancel);
        assertThat(sandbox.statistics().requests()).isEqualTo(1);
        assertThat(outlines)
                .isEqualTo(source.boards(ids, cancel).stream()
                        .map(ManyBoardsTest::outline)
                        .toList());
    }

    private static BoardOutline outline(Board board) {
        List<BoardOutline.Column> columns = board.columns().stream()
                .map(column -> new BoardOutline.Column(
                        column.id(), column.title(), column.typeName(), column.archived(), column.revision()))
                .toList();
        return new BoardOutline(board.id(), board.name(), board.summary().state(), columns);
    }

    @Test
    void aBatchTooComplexForTheServerIsReadInHalves() {
        Sandbox sandbox = sandbox(30, LIMITS.withComplexity(10_000, 10_000_000));
        BoardSource source = source(sandbox, "2026-10");
        List<String> ids = extras(sandbox, 30);
        assertThat(source.boards(ids, cancel)).extracting(Board::id).isEqualTo(ids);
        assertThat(sandbox.statistics().rejected()).containsEntry("REQUEST_MAX_COMPLEXITY_EXCEEDED", 1L);
        assertThat(sandbox.statistics().requests()).isEqualTo(4);
    }

    @Test
    void aSingleBoardTooComplexForTheServerFails() {
        Sandbox sandbox = sandbox(2, LIMITS.withComplexity(100, 10_000_000));
        BoardSource source = source(sandbox, "2026-10");
        MshellException e =
                catchThrowableOfType(MshellException.class, () -> source.boards(extras(sandbox, 2), cancel));
        assertThat(e.code()).isEqualTo(ErrorCode.MONDAY_TOO_COMPLEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01", "2026-10"})
    void whatIsGoneOrNoBoardIsLeftOutWhateverElseComesInTheOrderOfTheIds(String version) {
        Sandbox sandbox = sandbox(0, LIMITS);
        BoardSource source = source(sandbox, version);
        String archived = "4100000009";
        String document = sandbox.boards().get("Team handbook");
        String orders = sandbox.boards().get("Orders");
        String levels = sandbox.boards().get("Roadmap");
        List<String> ids = List.of(orders, "7", archived, document, "Orders", levels, orders);
        assertThat(source.boards(ids, cancel)).extracting(Board::id).containsExactly(orders, archived, levels);
        assertThat(source.outlines(ids, cancel))
                .extracting(BoardOutline::id, BoardOutline::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(orders, "active"),
                        org.assertj.core.groups.Tuple.tuple(archived, "archived"),
                        org.assertj.core.groups.Tuple.tuple(levels, "active"));
        assertThat(source.boards(List.of(levels), cancel).get(0).column("numeric_mk1"))
                .isPresent();
    }

    @Test
    void noIdsTakeNoCall() {
        Sandbox sandbox = sandbox(0, LIMITS);
        BoardSource source = source(sandbox, "2026-10");
        assertThat(source.boards(List.of(), cancel)).isEmpty();
        assertThat(source.outlines(List.of("Orders"), cancel)).isEmpty();
        assertThat(sandbox.statistics().requests()).isZero();
    }

    @Test
    void aBoardThatFailsTheWholeRequestCostsTheOthersNothing() {
        ScriptedServer server = new ScriptedServer();
        open.add(server);
        server.always(request -> {
            String asked = request.variable("boards").toString();
            return asked.contains("\"13\"")
                    ? Reply.error(200, "InvalidBoardIdException", "This board ID doesn't exist")
                    : boards(asked);
        });
        BoardSource source = Fixtures.open(server, new ManualTimer());
        open.add(source);
        assertThat(source.outlines(List.of("11", "12", "13", "14"), cancel))
                .extracting(BoardOutline::id)
                .containsExactly("11", "12", "14");
    }

    private static Reply boards(String ids) {
        String boards = ids.replaceAll(
                "\"(\\d+)\"",
                "{\"id\":\"$1\",\"name\":\"B\",\"type\":\"board\",\"state\":\"active\",\"columns\":[],\"rollups\":[]}");
        return Reply.json("{\"data\":{\"boards\":" + boards + "}}");
    }
}
