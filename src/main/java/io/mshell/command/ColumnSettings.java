package io.mshell.command;

import io.mshell.board.BoardColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A column's settings as people know them: labels, the formula, the unit, the boards it is linked to. */
final class ColumnSettings {

    private static final int LONGEST_LINE = 120;

    private ColumnSettings() {}

    /** Names and values; empty where there is nothing worth telling. */
    static Map<String, String> decoded(BoardColumn column) {
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
        if (settings.path("boardIds").isArray() && !settings.path("boardIds").isEmpty()) {
            decoded.put("boards", joined(settings.path("boardIds")));
        }
        if (settings.path("relation_column").isObject()) {
            decoded.put(
                    "through",
                    String.join(", ", settings.path("relation_column").propertyNames()));
        }
        return decoded;
    }

    /** The same in one line, cut where it gets long. */
    static String oneLine(Map<String, String> decoded) {
        String line = decoded.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
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

    private static String joined(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asString("")));
        return String.join(", ", texts);
    }
}
