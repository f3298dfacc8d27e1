package io.mshell.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * What of a cell is read: {@code label}, {@code country.name}, {@code values[].label}, {@code value.date}. Resolved
 * once; reading walks the node and answers a missing node for everything monday means by empty.
 */
final class FieldPath {

    /** How a path is written, in a way that JavaScript reads too. */
    static final String SPELLING = "\\w+(\\[\\])?(\\.\\w+(\\[\\])?)*";

    private static final Pattern WELL_FORMED = Pattern.compile(SPELLING);

    private static final String EACH = "[]";
    private static final String SEPARATOR = ", ";

    private final String field;
    private final boolean wholeValue;
    private final List<String> steps;
    private final boolean ids;

    FieldPath(String path) {
        List<String> parts = List.of(path.replace(EACH, "." + EACH).split("\\."));
        this.field = parts.get(0);
        this.steps = parts.subList(1, parts.size());
        this.wholeValue = path.equals("value");
        String last = path.substring(path.lastIndexOf('.') + 1);
        this.ids = last.equals("id") || last.endsWith("_id") || last.endsWith("_ids") || last.endsWith("Id");
    }

    static boolean isWellFormed(String path) {
        return WELL_FORMED.matcher(path).matches();
    }

    /** The GraphQL field it needs. */
    String field() {
        return field;
    }

    /** Whether it reads the cell's double-encoded JSON. */
    boolean readsValue() {
        return field.equals("value");
    }

    /** Reads the cell. {@code value} is its JSON, parsed; a missing node will do if this path does not read it. */
    JsonNode read(JsonNode cell, JsonNode value) {
        JsonNode start = readsValue() ? value : cell.path(field);
        if (wholeValue && start.isBoolean() && !start.booleanValue()) {
            return MissingNode.getInstance();
        }
        JsonNode found = walk(start, 0);
        if (isEmpty(found)) {
            return MissingNode.getInstance();
        }
        return found.isArray() && ids ? listOf(found) : found;
    }

    private JsonNode walk(JsonNode from, int step) {
        JsonNode node = from;
        for (int i = step; i < steps.size(); i++) {
            if (steps.get(i).equals(EACH)) {
                return each(node, i + 1);
            }
            node = node.path(steps.get(i));
        }
        return node;
    }

    private JsonNode each(JsonNode list, int step) {
        StringBuilder all = new StringBuilder();
        for (JsonNode entry : list.values()) {
            JsonNode found = walk(entry, step);
            if (!isEmpty(found)) {
                all.append(all.isEmpty() ? "" : ids ? "," : SEPARATOR).append(ids ? id(found) : plain(found));
            }
        }
        if (all.isEmpty()) {
            return MissingNode.getInstance();
        }
        return StringNode.valueOf(ids ? "[" + all + "]" : all.toString());
    }

    private static StringNode listOf(JsonNode ids) {
        StringBuilder all = new StringBuilder("[");
        for (JsonNode id : ids.values()) {
            all.append(all.length() == 1 ? "" : ",").append(id(id));
        }
        return StringNode.valueOf(all.append(']').toString());
    }

    /** The API writes ids as strings; in a list for SQL they are numbers, so that they join without a cast. */
    private static String id(JsonNode node) {
        String text = plain(node);
        boolean number = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? text : StringNode.valueOf(text).toString();
    }

    private static String plain(JsonNode node) {
        return node.isContainer() ? node.toString() : node.asString();
    }

    /**
     * Null, an empty text, an empty list, or an object of nothing but these, {@code false} and the time of its last
     * change: what monday leaves in a cell once it was cleared.
     */
    private static boolean isEmpty(JsonNode node) {
        if (node.isString()) {
            return node.stringValue().isEmpty();
        }
        if (node.isContainer()) {
            return node.isEmpty() || (node.isObject() && hasOnlyEmpty(node));
        }
        return node.isNull() || node.isMissingNode();
    }

    private static boolean hasOnlyEmpty(JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            boolean unset = value.isBoolean() && !value.booleanValue();
            if (!unset && !member.getKey().equals("changed_at") && !isEmpty(value)) {
                return false;
            }
        }
        return true;
    }
}
