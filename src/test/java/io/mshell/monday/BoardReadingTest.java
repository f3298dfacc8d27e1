package io.mshell.monday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.monday.ScriptedServer.Reply;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardReadingTest {

    private static final String BOARD = """
            {"id":"7","name":"Orders","type":"board","state":"archived","hierarchy_type":"multi_level",
             "items_count":12,"updated_at":"2026-01-01T00:00:00Z","workspace":{"id":"3","name":"Sales"},
             "columns":[
               {"id":"name","title":"Name","type":"name","description":null,"archived":false,"settings":{},"revision":"1"},
               {"id":"sub","title":"Subitems","type":"subtasks","archived":false,"settings":{"boardIds":[55]},"revision":"2"},
               {"id":"old","title":"Old","type":"text","archived":true,"settings":null,"revision":"2"},
               {"id":"s","title":"State","type":"status","archived":false,"settings":"{\\"labels\\":[]}","revision":"3"},
               {"id":"q","title":"?","type":"quantum","archived":false,"settings":{},"revision":"4"}],
             "rollups":[
               {"id":"s","title":"State","type":"status","archived":false,"settings":{},"revision":"3"},
               {"id":"n","title":"Sum","type":"numbers","archived":false,"settings":{},"revision":"5"}],
             "groups":[
               {"id":"b","title":"Second","position":"65536.5","archived":false,"deleted":false},
               {"id":"x","title":"Gone","position":"1","archived":true,"deleted":false},
               {"id":"a","title":"First","position":"9999","archived":null,"deleted":null}]}
            """;

    private final ScriptedServer server = new ScriptedServer();
    private final ManualTimer timer = new ManualTimer();
    private final BoardSource source = Fixtures.open(server, timer);
    private final CancelToken cancel = new CancelToken();

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    private static Reply boards(String... boards) {
        return Reply.json("{\"data\":{\"boards\":[" + String.join(",", boards) + "]}}");
    }

    @Test
    void aBoardsStructureIsRead() {
        server.then(boards(BOARD));
        Board board = source.board("7", cancel);
        assertThat(board.summary())
                .isEqualTo(new BoardSummary("7", "Orders", "board", "archived", "Sales", 12L, "2026-01-01T00:00:00Z"));
        assertThat(board.multiLevel()).isTrue();
        assertThat(board.columns()).extracting(BoardColumn::id).containsExactly("name", "sub", "old", "s", "q", "n");
        assertThat(board.subitemsBoardId()).contains("55");
        assertThat(board.column("old").orElseThrow().archived()).isTrue();
        assertThat(board.column("old").orElseThrow().settings().isObject()).isTrue();
        assertThat(board.column("s").orElseThrow().settings().path("labels").isArray())
                .isTrue();
        BoardColumn unknown = board.column("q").orElseThrow();
        assertThat(unknown.kind()).isEqualTo(ColumnKind.UNKNOWN);
        assertThat(unknown.typeName()).isEqualTo("quantum");
        assertThat(board.groups()).containsExactly(new Group("a", "First"), new Group("b", "Second"));
    }

    @Test
    void anArchivedBoardIsAskedForToo() {
        server.then(boards(BOARD));
        source.board("7", cancel);
        assertThat(server.requests().get(0).query()).contains("state: all");
    }

    @Test
    void aBoardNobodyShowsIsNotFound() {
        server.then(boards());
        assertNotFound("7");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anIdThatIsNoNumberIsNotAskedFor() {
        assertNotFound("Orders");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDocumentIsNoBoard() {
        server.then(boards("{\"id\":\"7\",\"name\":\"Notes\",\"type\":\"document\"}"));
        assertNotFound("7");
    }

    private void assertNotFound(String id) {
        MshellException e = catchThrowableOfType(MshellException.class, () -> source.board(id, cancel));
        assertThat(e.code()).isEqualTo(ErrorCode.BOARD_NOT_FOUND);
        assertThat(e).hasMessageContaining(id);
        assertThat(e.hint()).isPresent();
    }

    @Test
    void aBoardWithoutItsColumnsIsHalfAnAnswer() {
        server.then(boards("{\"id\":\"7\",\"name\":\"Orders\",\"columns\":null,\"groups\":[]}"), boards(BOARD));
        assertThat(source.board("7", cancel).columns()).hasSize(6);
    }

    @Test
    void boardsAreListedPageByPage() {
        server.then(
                boards(IntStream.range(0, 100)
                        .mapToObj(i -> small(i, "board", "Sales"))
                        .toArray(String[]::new)),
                boards(
                        small(100, "board", "Sales"),
                        small(101, "document", "Sales"),
                        small(102, "custom_object", "X")));
        assertThat(source.boards(BoardFilter.active(), cancel)).hasSize(101);
        assertThat(server.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.query()).contains("hierarchy_types: [classic, multi_level]", "limit: 100");
            assertThat(request.variable("state").asString()).isEqualTo("active");
        });
    }

    @Test
    void boardsAreFilteredByNameAndWorkspace() {
        server.always(request ->
                boards(small(1, "board", "Sales"), small(2, "sub_items_board", "sales"), small(3, "board", "Factory")));
        assertThat(ids(new BoardFilter("SALES", null, "all"))).isEqualTo("1 2");
        assertThat(ids(new BoardFilter("ws-Factory", null, "all"))).isEqualTo("3");
        assertThat(ids(new BoardFilter(null, "oard 2", "all"))).isEqualTo("2");
        assertThat(ids(new BoardFilter(null, null, "all"))).isEqualTo("1 2 3");
    }

    private String ids(BoardFilter filter) {
        return source.boards(filter, cancel).stream().map(BoardSummary::id).collect(Collectors.joining(" "));
    }

    private static String small(int id, String type, String workspace) {
        return ("{\"id\":\"%d\",\"name\":\"Board %d\",\"type\":\"%s\",\"state\":\"active\",\"items_count\":null,"
                        + "\"workspace\":{\"id\":\"ws-%s\",\"name\":\"%s\"}}")
                .formatted(id, id, type, workspace, workspace);
    }

    @Test
    void theServerCountsItems() {
        server.then(Reply.json("{\"data\":{\"aggregate\":{\"results\":[{\"entries\":[{\"alias\":\"items\",\"value\":"
                + "{\"__typename\":\"AggregateBasicAggregationResult\",\"result\":1234.0}}]}]}}}"));
        assertThat(source.countItems(Fixtures.board(1, "a"), cancel)).isEqualTo(OptionalLong.of(1234));
    }

    @Test
    void aServerThatWillNotCountSaysNothing() {
        server.then(Reply.error(200, "undefinedField", "Field 'aggregate' doesn't exist on type 'Query'"));
        assertThat(source.countItems(Fixtures.board(1, "a"), cancel)).isEmpty();
    }
}
