package io.mshell.mapping;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * Parses a cell's {@code value}: JSON written into a JSON string. An object that came as such is taken as it is, and
 * what is no JSON after all is taken as the text itself. Numbers keep all their digits.
 */
final class CellJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    JsonNode parse(JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        String text = value.stringValue();
        if (text.isEmpty() || text.equals("null")) {
            return MissingNode.getInstance();
        }
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            return StringNode.valueOf(text);
        }
    }
}
