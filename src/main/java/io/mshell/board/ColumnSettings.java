package io.mshell.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A column's settings as people know them: labels, the formula, the unit, the boards it is linked to. */
public final class ColumnSettings {

    private static final int LONGEST_LINE = 120;

    private ColumnSettings() {}

    /** Names and values; empty where there is nothing worth telling. */
    public static Map<String, String> decoded(BoardColumn column) {
        JsonNode settings = column.settings();
        Map<String, String> decoded = new LinkedHashMap<>();
        String labels = labels(settings.path("labels"));
        if (!labels.isEmpty()) {
            decoded.put("labels", labels);
        }
        put(decoded, "formula", settings.path("formula"));
        put(decoded, "unit", settings.path("unit").path("symbol"));
        put(decoded, "button", settings.path("buttonText"));
        put(decoded, "limit", settings.path("limit"));
        List<String> linked = linkedBoards(column);
        if (!linked.isEmpty()) {
            decoded.put("boards", String.join(", ", linked));
        }
        if (settings.path("relation_column").isObject()) {
            decoded.put("through", String.join(", ", through(column)));
        }
        return decoded;
    }

    /** The same in one line, cut where it gets long. */
    public static String oneLine(Map<String, String> decoded) {
        String line = decoded.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }

    /** The ids of the boards whose items its items are linked with: of a connect, dependency or subitems column. */
    public static List<String> linkedBoards(BoardColumn column) {
        List<String> ids = new ArrayList<>();
        column.settings().path("boardIds").forEach(id -> ids.add(id.asString("")));
        return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
    }

    /**
     * A column of another board that a mirror shows.
     *
     * @param boardId the other board
     * @param columnId its column
     */
    public record Shown(String boardId, String columnId) {}

    /** What a mirror shows; the API gives it as a list of objects, or in its older form as an object by board. */
    public static List<Shown> shown(BoardColumn column) {
        List<Shown> shown = new ArrayList<>();
        JsonNode boards = column.settings().path("displayed_linked_columns");
        if (boards.isObject()) {
            boards.forEachEntry(
                    (board, columns) -> columns.forEach(id -> shown.add(new Shown(board, id.asString("")))));
        } else {
            boards.forEach(board -> board.path("column_ids")
                    .forEach(id -> shown.add(new Shown(board.path("board_id").asString(""), id.asString("")))));
        }
        return shown;
    }

    /** The ids of the connect columns a mirror looks through. */
    public static List<String> through(BoardColumn column) {
        return List.copyOf(column.settings().path("relation_column").propertyNames());
    }

    private static void put(Map<String, String> decoded, String name, JsonNode value) {
        String text = value.isValueNode() ? value.asString("") : "";
        if (!text.isEmpty()) {
            decoded.put(name, text);
        }
    }

    /** Labels are a list of objects, or in the older form an object of texts by id. */
    private static String labels(JsonNode labels) {
        List<String> texts = new ArrayList<>();
        for (JsonNode label : labels) {
            String text = label.isString()
                    ? label.asString()
                    : label.path("label").asString(label.path("name").asString(""));
            if (!text.isEmpty()) {
                texts.add(label.path("is_deactivated").asBoolean(false) ? text + " (deactivated)" : text);
            }
        }
        return String.join(", ", texts);
    }
}
