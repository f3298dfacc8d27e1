package io.mshell.registry;

import java.util.regex.Pattern;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as it stands in the files: sorted by key, one fact a line, the same on every system. */
final class JsonText {

    /** The version of the files' format; raised when an older mshell could no longer read them right. */
    static final int FORMAT = 1;

    static final JsonMapper MAPPER = JsonMapper.builder()
            // Two branches merged badly: better to say so than to keep one of the two.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private static final PrettyPrinter ONE_FACT_A_LINE = onePerLine();
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private JsonText() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode emptyFile() {
        return object().put("format", FORMAT);
    }

    /** What is new over what was there: what an mshell of another version wrote beside it stays. */
    static ObjectNode over(JsonNode before, ObjectNode now) {
        return before.isObject() ? before.asObject().deepCopy().setAll(now) : now;
    }

    static String pretty(ObjectNode node) {
        return encodable(MAPPER.writer().with(ONE_FACT_A_LINE).writeValueAsString(node)) + "\n";
    }

    static String line(ObjectNode node) {
        return encodable(MAPPER.writeValueAsString(node));
    }

    /** Half a surrogate pair, which a title may hold, has no UTF-8: it is written as JSON's escape for it. */
    private static String encodable(String json) {
        return LONE_SURROGATE
                .matcher(json)
                .replaceAll(match -> "\\\\u%04x".formatted((int) match.group().charAt(0)));
    }

    private static PrettyPrinter onePerLine() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withArrayIndenter(indenter).withObjectIndenter(indenter);
    }
}
