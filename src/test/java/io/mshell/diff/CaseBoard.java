package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A board as a case writes it: {@code name}, {@code state} and {@code columns}, each with id, type and title, and where it
 * matters archived, labels by id (a deactivated one begins with a minus), formula, unit, boards, or whole settings.
 */
final class CaseBoard {

    private static final JsonMapper JSON = new JsonMapper();

    private CaseBoard() {}

    static Board read(JsonNode board) {
        List<BoardColumn> columns = new ArrayList<>();
        board.path("columns").forEach(column -> columns.add(column(column)));
        BoardSummary summary = new BoardSummary(
                "1001",
                board.path("name").asString("Orders"),
                "board",
                board.path("state").asString("active"),
                null,
                null,
                null);
        return new Board(summary, false, columns, List.of(new Group("g", "Group")));
    }

    private static BoardColumn column(JsonNode column) {
        String type = column.path("type").asString("text");
        return new BoardColumn(
                column.path("id").asString(),
                column.path("title").asString(),
                ColumnKind.of(type),
                type,
                "",
                settings(column),
                column.path("archived").asBoolean(false),
                "");
    }

    private static ObjectNode settings(JsonNode column) {
        ObjectNode settings = column.path("settings").isObject()
                ? (ObjectNode) column.path("settings").deepCopy()
                : JSON.createObjectNode();
        if (column.has("labels")) {
            ArrayNode labels = settings.putArray("labels");
            column.path("labels").properties().forEach(label -> {
                String text = label.getValue().asString("");
                ObjectNode one = labels.addObject();
                one.put("id", Integer.parseInt(label.getKey()));
                one.put("label", text.startsWith("-") ? text.substring(1) : text);
                one.put("is_deactivated", text.startsWith("-"));
            });
        }
        if (column.has("formula")) {
            settings.put("formula", column.path("formula").asString(""));
        }
        if (column.has("unit")) {
            settings.putObject("unit").put("symbol", column.path("unit").asString(""));
        }
        if (column.has("boards")) {
            settings.set("boardIds", column.path("boards"));
        }
        return settings;
    }
}
