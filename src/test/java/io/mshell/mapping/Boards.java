package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Boards and items as tests need them. */
final class Boards {

    private static final JsonMapper JSON = new JsonMapper();

    private Boards() {}

    /** A board called Orders (id 123) with a name column titled "Order" and these after it. */
    static Board orders(BoardColumn... columns) {
        return of("board", false, columns);
    }

    static Board of(String type, boolean multiLevel, BoardColumn... columns) {
        List<BoardColumn> all = new ArrayList<>(List.of(column("name", "Order", ColumnKind.NAME)));
        all.addAll(List.of(columns));
        BoardSummary summary = new BoardSummary("123", "Orders", type, "active", null, 0L, null);
        return new Board(summary, multiLevel, all, List.of(new Group("topics", "To do"), new Group("g2", "Done")));
    }

    static BoardColumn column(String id, String title, ColumnKind kind) {
        return new BoardColumn(id, title, kind, kind.apiName(), "", JsonNodeFactory.instance.objectNode(), false, "r1");
    }

    static BoardColumn archived(String id, String title, ColumnKind kind) {
        return new BoardColumn(id, title, kind, kind.apiName(), "", JsonNodeFactory.instance.objectNode(), true, "r1");
    }

    static Item item(long id, JsonNode... cells) {
        return new Item(
                id,
                "Item " + id,
                "active",
                "topics",
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-02-03T04:05:06.789Z"),
                77L,
                null,
                List.of(cells));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
