package io.mshell.monday;

import static io.mshell.monday.Fixtures.board;
import static io.mshell.monday.Fixtures.cell;
import static io.mshell.monday.Fixtures.open;
import static io.mshell.monday.Fixtures.readAll;
import static io.mshell.monday.Fixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mshell.board.BoardSource;
import io.mshell.board.ColumnKind;
import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.monday.ScriptedServer.Reply;
import io.mshell.monday.ScriptedServer.Request;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ItemReadingTest {

    private final ScriptedServer server = new ScriptedServer();
    private final ManualTimer timer = new ManualTimer();
    private final BoardSource source = open(server, timer);

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    @Test
    void aSmallBoardIsReadByOneChain() {
        server.always(new FakeBoard().with("a", 1, 600).with("b", 601, 200));
        List<Item> items = readAll(source, texts(board(800, "a", "b")));
        assertThat(items).hasSize(800);
        assertThat(server.requests()).hasSize(2);
        Item first = items.get(0);
        assertThat(first.id()).isEqualTo(1);
        assertThat(first.name()).isEqualTo("Item 1");
        assertThat(first.state()).isEqualTo("active");
        assertThat(first.groupId()).isEqualTo("a");
        assertThat(first.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(first.updatedAt()).isEqualTo(Instant.parse("2026-01-02T01:04:06Z"));
        assertThat(first.creatorId()).isEqualTo(42);
        assertThat(first.parentId()).isNull();
        assertThat(first.cells().get(0).path("text").asString()).isEqualTo("x");
    }

    @Test
    void theGroupsOfALargeBoardAreReadSideBySide() {
        FakeBoard fake = new FakeBoard().with("a", 1, 1200).with("b", 2001, 700).with("c", 3001, 3);
        server.always(fake);
        List<Item> items = readAll(source, texts(board(5000, "a", "b", "c")));
        assertThat(items).extracting(Item::id).containsExactlyInAnyOrderElementsOf(fake.ids());
        assertThat(server.requests())
                .filteredOn(request -> request.query().contains("groups(ids: $groups)"))
                .hasSize(3);
    }

    @Test
    void itemsOfAGroupMadeMeanwhileAreRead() {
        FakeBoard fake = new FakeBoard().with("a", 1, 10).with("b", 101, 10).with("new", 201, 10);
        server.always(fake);
        List<Item> items = readAll(source, texts(board(5000, "a", "b")));
        assertThat(items).extracting(Item::id).containsExactlyInAnyOrderElementsOf(fake.ids());
    }

    @Test
    void aGroupThatIsGoneHasNoItems() {
        FakeBoard fake = new FakeBoard().with("a", 1, 10);
        server.always(request -> names(request).contains("gone")
                ? Reply.json("{\"data\":{\"boards\":[{\"groups\":[]}]}}")
                : fake.apply(request));
        assertThat(readAll(source, texts(board(5000, "a", "gone")))).hasSize(10);
    }

    private static String names(Request request) {
        return request.variable("groups").toString();
    }

    @Test
    void anExpiredCursorLosesNoItemAndDoublesNone() {
        FakeBoard fake = new FakeBoard().with("a", 1, 2300);
        AtomicInteger asked = new AtomicInteger();
        server.always(request -> {
            if (asked.incrementAndGet() == 3) {
                fake.expireCursors();
            }
            return fake.apply(request);
        });
        List<Item> items = readAll(source, texts(board(2300, "a")));
        assertThat(items).extracting(Item::id).containsExactlyInAnyOrderElementsOf(fake.ids());
        assertThat(server.requests())
                .filteredOn(request -> request.query().startsWith("query FirstPage"))
                .hasSize(2);
    }

    @Test
    void aCursorThatKeepsExpiringFailsInTheEnd() {
        FakeBoard fake = new FakeBoard().with("a", 1, 2300);
        server.always(request -> {
            fake.expireCursors();
            return fake.apply(request);
        });
        assertThatExceptionOfType(MshellException.class)
                .isThrownBy(() -> readAll(source, texts(board(2300, "a"))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MONDAY_CURSOR_EXPIRED));
        assertThat(server.requests()).hasSize(2 * (Chain.RESTARTS + 1));
    }

    @Test
    void aPageThatFailsForGoodIsTriedOnceMoreFromTheStart() {
        FakeBoard fake = new FakeBoard().with("a", 1, 1200);
        AtomicInteger failures = new AtomicInteger();
        server.always(request -> request.body().path("variables").has("cursor") && failures.incrementAndGet() <= 3
                ? Reply.error(200, "INTERNAL_SERVER_ERROR", "Internal server error")
                : fake.apply(request));
        List<Item> items = readAll(source, texts(board(1200, "a")));
        assertThat(items).extracting(Item::id).containsExactlyInAnyOrderElementsOf(fake.ids());
        assertThat(server.requests())
                .filteredOn(request -> request.query().startsWith("query FirstPage"))
                .hasSize(2);
    }

    @Test
    void aPageTooComplexIsHalvedUntilItPasses() {
        FakeBoard fake = new FakeBoard().with("a", 1, 900);
        server.always(request -> request.variable("limit").asInt() > 130
                ? Reply.error(200, "REQUEST_MAX_COMPLEXITY_EXCEEDED", "Query has complexity of 6000000")
                : fake.apply(request));
        assertThat(readAll(source, texts(board(900, "a")))).hasSize(900);
        assertThat(server.requests())
                .extracting(request -> request.variable("limit").asInt())
                .startsWith(500, 250, 125, 125)
                .allMatch(limit -> limit <= 500);
        assertThat(timer.sleeps()).isEmpty();
    }

    @Test
    void aTimeoutHalvesThePageToo() {
        FakeBoard fake = new FakeBoard().with("a", 1, 300);
        server.then(Reply.of(504, "text/html", "<html>Gateway Timeout</html>")).always(fake);
        assertThat(readAll(source, texts(board(900, "a")))).hasSize(300);
        assertThat(server.requests())
                .extracting(request -> request.variable("limit").asInt())
                .containsExactly(500, 250, 250);
    }

    @Test
    void thePassOfIdsAsksForNothingElse() {
        server.always(new FakeBoard().with("a", 1, 5));
        List<Item> items = readAll(source, ItemRequest.idsOf(board(5, "a")));
        assertThat(items).extracting(Item::id).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(server.requests().get(0).query())
                .contains("items { id updated_at  }")
                .doesNotContain("name");
    }

    @Test
    void formulasBeyondFiveAreAddedByPassesOfTheirOwn() {
        server.always(new FakeBoard().with("a", 1, 150).cells(column -> "\"display_value\":\"" + column + "\""));
        List<io.mshell.board.CellRequest> formulas = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> cell("formula" + i, ColumnKind.FORMULA, "display_value"))
                .toList();
        List<Item> items = readAll(source, new ItemRequest(board(150, "a"), formulas));
        assertThat(items).hasSize(150).allSatisfy(item -> {
            for (int i = 0; i < 12; i++) {
                assertThat(item.cells().get(i).path("display_value").asString()).isEqualTo("formula" + i);
            }
        });
        assertThat(server.requests())
                .allSatisfy(
                        request -> assertThat(request.variable("cols").size()).isLessThanOrEqualTo(5));
    }

    @Test
    void aColumnTheAnswerLacksIsAMissingNode() {
        server.then(Reply.json("{\"data\":{\"boards\":[{\"items_page\":{\"cursor\":null,\"items\":[{\"id\":\"1\","
                + "\"name\":\"A\",\"column_values\":[{\"id\":\"b\",\"text\":null}]}]}}]}}"));
        ItemRequest request = new ItemRequest(
                board(1, "a"), List.of(cell("a", ColumnKind.TEXT, "text"), cell("b", ColumnKind.TEXT, "text")));
        Item item = readAll(source, request).get(0);
        assertThat(item.cells().get(0).isMissingNode()).isTrue();
        assertThat(item.cells().get(1).path("text").isNull()).isTrue();
    }

    @Test
    void aBoardThatDoesNotComeBackIsNotFound() {
        server.always(request -> Reply.json("{\"data\":{\"boards\":[]}}"));
        assertThatExceptionOfType(MshellException.class)
                .isThrownBy(() -> readAll(source, texts(board(10, "a"))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.BOARD_NOT_FOUND));
    }

    @Test
    void itemsByIdNameOneHundredARequestAtMost() {
        FakeBoard fake = new FakeBoard().with("a", 1, 250);
        server.always(fake);
        List<Item> items = source.itemsById(texts(board(250, "a")), fake.ids(), new CancelToken());
        assertThat(items).extracting(Item::id).containsExactlyElementsOf(fake.ids());
        assertThat(server.requests())
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.query()).contains("limit: 100", "exclude_nonactive: true"));
    }
}
