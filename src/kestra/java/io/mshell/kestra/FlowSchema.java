package io.mshell.kestra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kestra.core.docs.JsonSchemaGenerator;
import io.kestra.core.models.flows.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Kestra's own JSON Schema of a flow, cut to what says something of structure: no sentences, no defaults, and
 * of the plugins and inputs only those that generated flows use or might. What is deprecated Kestra leaves out itself.
 */
final class FlowSchema {

    private static final String DEFINITIONS = "#/definitions/";
    private static final String SCHEMA = "$schema";
    private static final String REFERENCE = "$ref";
    private static final String PROPERTIES = "properties";

    private static final Set<String> STRUCTURE = Set.of(
            "type",
            "items",
            REFERENCE,
            "const",
            "enum",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "minLength",
            "maxLength",
            "required",
            "additionalProperties");

    /** Longer ones list the time zones of one JDK. */
    private static final int LONGEST_ENUM = 50;

    /** Of what Kestra offers many of, these are kept. */
    private static final Set<String> KEPT = Set.of(
            "io.kestra.plugin.scripts.shell.Commands",
            "io.kestra.plugin.scripts.runner.docker.Docker",
            "io.kestra.plugin.core.runner.Process",
            "io.kestra.plugin.core.log.Log",
            "io.kestra.plugin.core.flow.Parallel",
            "io.kestra.plugin.core.flow.Sequential",
            "io.kestra.plugin.core.flow.Subflow",
            "io.kestra.plugin.core.trigger.Schedule",
            "io.kestra.core.models.flows.input.BoolInput",
            "io.kestra.core.models.flows.input.IntInput",
            "io.kestra.core.models.flows.input.SelectInput",
            "io.kestra.core.models.flows.input.StringInput",
            "io.kestra.core.models.flows.input.ValueOption");

    private static final Set<String> OFFERED =
            Set.of("io.kestra.plugin.", "io.kestra.core.models.flows.input.", "io.kestra.core.utils.");

    private final JsonNode whole;

    private FlowSchema(JsonNode whole) {
        this.whole = whole;
    }

    static String of(JsonSchemaGenerator generator) throws Exception {
        ObjectMapper mapper = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        JsonNode whole = mapper.valueToTree(generator.schemas(Flow.class));
        return mapper.writeValueAsString(mapper.treeToValue(new FlowSchema(whole).cut(), Object.class)) + "\n";
    }

    private JsonNode cut() {
        String root = whole.get(REFERENCE).asText();
        Map<String, JsonNode> definitions = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty()) {
            String name = open.pop().substring(DEFINITIONS.length());
            if (!definitions.containsKey(name)) {
                JsonNode definition = cut(definition(DEFINITIONS + name));
                definitions.put(name, definition);
                definition.findValuesAsText(REFERENCE).forEach(open::push);
            }
        }
        ObjectNode cut = JsonNodeFactory.instance.objectNode();
        cut.set(SCHEMA, whole.get(SCHEMA));
        cut.put(REFERENCE, root);
        definitions.forEach(cut.withObject("/definitions")::set);
        return cut;
    }

    private JsonNode cut(JsonNode schema) {
        if (schema.has("allOf")) {
            return merged(schema.get("allOf"));
        }
        ObjectNode cut = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            switch (key) {
                case PROPERTIES -> {
                    ObjectNode properties = cut.putObject(PROPERTIES);
                    value.properties().forEach(each -> properties.set(each.getKey(), cut(each.getValue())));
                }
                case "anyOf", "oneOf" -> cut.set("anyOf", kept(value));
                default -> {
                    if (key.equals("enum") && value.size() > LONGEST_ENUM) {
                        cut.put("type", "string");
                    } else if (STRUCTURE.contains(key)) {
                        cut.set(key, value.isObject() ? cut(value) : value);
                    }
                }
            }
        });
        return cut;
    }

    private ArrayNode kept(JsonNode branches) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        branches.forEach(branch -> {
            JsonNode cut = cut(branch);
            if (isKept(cut.path(REFERENCE).asText())) {
                kept.add(cut);
            }
        });
        return kept;
    }

    /** One reference stays one: the others of its list only annotate. Else the parts become one, the later ones winning. */
    private JsonNode merged(JsonNode parts) {
        List<JsonNode> saying = new ArrayList<>();
        parts.forEach(part -> {
            JsonNode cut = cut(part);
            if (!cut.isEmpty()) {
                saying.add(cut);
            }
        });
        if (saying.size() == 1) {
            return saying.getFirst();
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        Set<String> required = new TreeSet<>();
        for (JsonNode part : saying) {
            String reference = part.path(REFERENCE).asText();
            JsonNode said = reference.isEmpty() ? part : cut(definition(reference));
            said.at("/required").forEach(name -> required.add(name.asText()));
            said.at("/properties")
                    .properties()
                    .forEach(each -> merged.withObject("/properties").set(each.getKey(), each.getValue()));
            merged.setAll((ObjectNode) ((ObjectNode) said).deepCopy().without(List.of(PROPERTIES)));
        }
        required.forEach(merged.putArray("required")::add);
        return merged;
    }

    private JsonNode definition(String reference) {
        return whole.at("/definitions").get(reference.substring(DEFINITIONS.length()));
    }

    private static boolean isKept(String reference) {
        String name = reference.replace(DEFINITIONS, "").replaceFirst("-.*", "");
        return KEPT.contains(name) || OFFERED.stream().noneMatch(name::startsWith);
    }
}
