package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.Format;
import io.mshell.console.Printers;
import io.mshell.console.Screen;
import io.mshell.console.View;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Values on their way into JavaScript and out of it. What is a number there is a double: a number that a double does not
 * hold to the last digit goes in as a text, so that no id and no amount changes on the way.
 */
final class ScriptValues {

    private static final long LARGEST_SAFE = (1L << 53) - 1;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** An answer's value as JSON. */
    String json(Answer answer) {
        StringWriter text = new StringWriter();
        try {
            Printers.forFormat(Format.JSON, Screen.pipe()).print(answer, text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return exact(mapper.readTree(text.toString())).toString();
    }

    private JsonNode exact(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = mapper.createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), exact(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = mapper.createArrayNode();
            node.values().forEach(each -> array.add(exact(each)));
            return array;
        }
        return node.isNumber() && !isExact(node) ? StringNode.valueOf(node.asString()) : node;
    }

    private static boolean isExact(JsonNode number) {
        if (number.isIntegralNumber()) {
            return number.canConvertToLong() && Math.abs(number.longValue()) <= LARGEST_SAFE;
        }
        BigDecimal exact = number.decimalValue();
        double held = exact.doubleValue();
        return !Double.isInfinite(held) && new BigDecimal(Double.toString(held)).compareTo(exact) == 0;
    }

    /** JSON as the tree it is. */
    JsonNode tree(String json) {
        return mapper.readTree(json);
    }

    /** A list of parameters for a statement. Lists and objects go as JSON. */
    List<@Nullable Object> parameters(String json) {
        List<@Nullable Object> parameters = new ArrayList<>();
        mapper.readTree(json).values().forEach(node -> parameters.add(plain(node)));
        return parameters;
    }

    /** How people see a value of JavaScript's: a list of objects is a table, an object its fields. */
    View view(JsonNode value) {
        if (value.isArray() && !value.isEmpty() && all(value)) {
            Set<String> columns = new LinkedHashSet<>();
            value.values().forEach(row -> columns.addAll(row.propertyNames()));
            List<List<@Nullable Object>> rows = new ArrayList<>();
            value.values().forEach(row -> {
                List<@Nullable Object> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(plain(row.path(column))));
                rows.add(cells);
            });
            return new View.Table("", List.copyOf(columns), rows.iterator(), "");
        }
        return new View.Text(
                value.isContainer()
                        ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                        : value.isNull() ? "null" : value.asString());
    }

    private static boolean all(JsonNode rows) {
        return rows.values().stream().allMatch(JsonNode::isObject);
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.isNumber() ? node.decimalValue() : node.isContainer() ? node.toString() : node.stringValue();
    }
}
