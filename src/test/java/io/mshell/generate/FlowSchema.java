package io.mshell.generate;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kestra's JSON Schema of a flow, made stricter: no property that it does not name, a pattern is that of
 * the whole text, and of several kinds the one that {@code type} says counts.
 *
 * <p>The files were written by {@code FlowSchemaTest} of {@code src/kestra}, from what the {@code JsonSchemaGenerator} of
 * that version of Kestra says. The shell task is on no public Maven repository; it is described by its base, {@code
 * AbstractExecScript}, with {@code commands} and {@code containerImage}.
 */
final class FlowSchema {

    private static final Path FOLDER = Path.of("src/test/resources/kestra");

    private final String version;
    private final Schema schema;

    private FlowSchema(String version, Schema schema) {
        this.version = version;
        this.schema = schema;
    }

    /** Those that a flow must keep, all of them. */
    static List<FlowSchema> all() {
        return List.of(of("1.3.31"), of("2.0.0"));
    }

    private static FlowSchema of(String version) {
        try {
            JsonNode read =
                    new JsonMapper().readTree(Files.readString(FOLDER.resolve("flow-" + version + ".schema.json")));
            JsonNode definitions = read.path("definitions");
            definitions.forEach(definition -> tighten(definition, definitions));
            return new FlowSchema(
                    version,
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a flow. */
    List<String> mistakes(JsonNode flow) {
        return schema.validate(flow).stream().map(this::told).toList();
    }

    private String told(Error error) {
        return "Kestra " + version + ", " + error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static void tighten(JsonNode node, JsonNode definitions) {
        node.forEach(child -> tighten(child, definitions));
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
            schema.put("additionalProperties", false);
        }
        if (node instanceof ObjectNode schema && schema.path("pattern").isString()) {
            schema.put("pattern", "^(?:" + schema.path("pattern").asString() + ")$");
        }
        if (node instanceof ObjectNode schema && schema.path("anyOf") instanceof ArrayNode kinds) {
            byType(schema, kinds, definitions);
        }
    }

    /** A mistake in one of several kinds is told as one in that kind, and not as one in each of them. */
    private static void byType(ObjectNode schema, ArrayNode kinds, JsonNode definitions) {
        List<Optional<String>> types =
                kinds.valueStream().map(kind -> typeOf(kind, definitions)).toList();
        if (types.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        schema.remove("anyOf");
        ArrayNode known = schema.withObjectProperty("properties")
                .withObjectProperty("type")
                .withArrayProperty("enum");
        ArrayNode rules = schema.withArrayProperty("allOf");
        for (int i = 0; i < kinds.size(); i++) {
            String type = types.get(i).orElseThrow();
            known.add(type);
            ObjectNode rule = rules.addObject();
            rule.withObjectProperty("if")
                    .withObjectProperty("properties")
                    .withObjectProperty("type")
                    .put("const", type);
            rule.set("then", kinds.get(i));
        }
        schema.withArrayProperty("required").add("type");
    }

    private static Optional<String> typeOf(JsonNode kind, JsonNode definitions) {
        JsonNode whole =
                kind.has("$ref") ? definitions.path(kind.path("$ref").asString().replace("#/definitions/", "")) : kind;
        return whole.path("properties").path("type").path("const").stringValueOpt();
    }
}
