package io.mshell.hook;

import io.mshell.board.ColumnKind;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One golden case of a hook, as its file has it. */
record HookCase(
        String name, String type, String title, JsonNode cell, JsonNode item, JsonNode settings, JsonNode expect) {

    private static final Set<String> KEYS = Set.of("name", "type", "title", "cell", "item", "settings", "expect");

    static HookCase of(JsonNode node, String where) {
        if (!node.isObject()) {
            throw invalid(where + " is no object");
        }
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw invalid(where + ": '" + key + "' means nothing here; a case has "
                        + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
        String type = node.path("type").asString("");
        if (ColumnKind.of(type) == ColumnKind.UNKNOWN && !type.equals(ColumnKind.UNKNOWN.apiName())) {
            throw invalid(where + ": '" + type + "' is no column type of monday.com");
        }
        if (!node.path("cell").isObject() || !node.has("expect")) {
            throw invalid(where + ": a case needs a 'cell' and what to 'expect'");
        }
        return new HookCase(
                node.path("name").asString("case"),
                type,
                node.path("title").asString("Column"),
                node.path("cell"),
                node.path("item"),
                node.path("settings"),
                node.path("expect"));
    }

    static MshellException invalid(String message) {
        return new MshellException(ErrorCode.HOOK_INVALID, message, "mend the file of cases");
    }

    /** The item's other cells, by title. */
    JsonNode others() {
        JsonNode cells = item.path("cells");
        return cells.isObject() ? cells : JsonNodeFactory.instance.objectNode();
    }

    static @Nullable Instant instant(JsonNode item, String field) {
        String text = item.path(field).asString("");
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw invalid("'" + text + "' is no time, such as 2026-11-23T12:00:00Z");
        }
    }

    /** Holds what came out against what was expected. */
    HookCases.Result judge(List<String> columns, HookTrial.Line line) {
        String error = line.error();
        String got = error == null ? shown(columns, line.after()) : "error: " + error;
        boolean one = columns.size() == 1 && columns.get(0).isEmpty();
        JsonNode wantedError = expect.path("error");
        boolean passed;
        if (error != null || (wantedError.isString() && !columns.contains("error"))) {
            passed = error != null && wantedError.isString() && error.contains(wantedError.stringValue());
        } else if (one) {
            passed = same(expect, line.after().get(0));
        } else {
            passed = expect.isObject() && columns.containsAll(expect.propertyNames());
            for (int i = 0; i < columns.size(); i++) {
                passed &= same(expect.path(columns.get(i)), line.after().get(i));
            }
        }
        return new HookCases.Result(name, passed, expect.toString(), got);
    }

    private static String shown(List<String> columns, List<@Nullable Object> values) {
        if (columns.get(0).isEmpty()) {
            return text(values.get(0));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(JsonNodeFactory.instance.stringNode(columns.get(i)) + ":" + text(values.get(i)));
        }
        return "{" + String.join(",", parts) + "}";
    }

    private static String text(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return value instanceof Number
                ? number(value).stripTrailingZeros().toPlainString()
                : JsonNodeFactory.instance.stringNode(value.toString()).toString();
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    /** Numbers are the same if they are equal, whether they are written as numbers or, to be exact, as texts. */
    private static boolean same(JsonNode wanted, @Nullable Object value) {
        if (wanted.isNull() || wanted.isMissingNode() || value == null) {
            return value == null && (wanted.isNull() || wanted.isMissingNode());
        }
        if (value instanceof Number) {
            try {
                return new BigDecimal(wanted.asString("")).compareTo(number(value)) == 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return value instanceof Boolean flag
                ? wanted.isBoolean() && wanted.booleanValue() == flag
                : (wanted.isContainer() ? wanted.toString() : wanted.asString()).equals(value.toString());
    }
}
