package io.mshell.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keys as a JSON Schema of draft 7, the one that all editors know. What stands in several places is written once. */
final class JsonSchema implements Shape.Visitor<ObjectNode> {

    private static final int WORTH_SHARING = 200;

    private final Map<Shape, Integer> uses;
    private final Map<Shape, Integer> counted = new HashMap<>();
    private final Map<Shape, String> names = new HashMap<>();
    private final ObjectNode definitions = object();

    /** @param uses how often each shape is a key's; what is not in it is written in its place */
    private JsonSchema(Map<Shape, Integer> uses) {
        this.uses = uses;
    }

    static ObjectNode of(String title, Keys keys) {
        Shape file = new Shape.Section(keys);
        JsonSchema first = new JsonSchema(Map.of());
        file.accept(first);
        JsonSchema schema = new JsonSchema(first.counted);
        ObjectNode root = object().put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", title);
        root.setAll(file.accept(schema));
        root.set("definitions", schema.definitions);
        return root;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private ObjectNode property(Key key) {
        ObjectNode property = object().put("description", key.about());
        ObjectNode shape = key.shape().accept(this);
        counted.merge(key.shape(), 1, Integer::sum);
        if (uses.getOrDefault(key.shape(), 0) < 2 || shape.toString().length() < WORTH_SHARING) {
            return property.setAll(shape);
        }
        String name = names.computeIfAbsent(key.shape(), any -> define(key.name(), shape));
        // In draft 7 nothing counts beside a $ref.
        property.putArray("allOf").addObject().put("$ref", "#/definitions/" + name);
        return property;
    }

    private String define(String wanted, ObjectNode shape) {
        String name = wanted;
        for (int i = 2; definitions.has(name); i++) {
            name = wanted + "-" + i;
        }
        definitions.set(name, shape);
        return name;
    }

    @Override
    public ObjectNode text(Shape.Text text) {
        ObjectNode node = object();
        if (text.allows("1") || text.allows("1.5")) {
            node.putArray("type").add("string").add("number");
        } else {
            node.put("type", "string");
        }
        node.put("pattern", text.pattern().isEmpty() ? "\\S" : "^(?:" + text.pattern() + ")$");
        if (!text.examples().isEmpty()) {
            node.set("examples", list(text.examples()));
        }
        return node;
    }

    @Override
    public ObjectNode words(Shape.Words words) {
        ObjectNode node = object();
        node.set("enum", list(words.words()));
        return node;
    }

    @Override
    public ObjectNode flag(Shape.Flag flag) {
        return flag.mayBeTrue() ? object().put("type", "boolean") : object().put("const", false);
    }

    @Override
    public ObjectNode range(Shape.Range range) {
        ObjectNode node = object().put("type", range.whole() ? "integer" : "number");
        node.set("minimum", bound(range.least()));
        node.set("maximum", bound(range.most()));
        return node;
    }

    private static JsonNode bound(double bound) {
        return bound == Math.rint(bound)
                ? JsonNodeFactory.instance.numberNode((long) bound)
                : JsonNodeFactory.instance.numberNode(bound);
    }

    @Override
    public ObjectNode listed(Shape.Listed list) {
        ObjectNode item = list.item().accept(this);
        ObjectNode all = object().put("type", "array");
        if (list.least() > 0) {
            all.put("minItems", list.least());
        }
        all.set("items", item);
        return list.orOne() ? anyOf(List.of(item.deepCopy(), all)) : all;
    }

    @Override
    public ObjectNode entries(Shape.Entries entries) {
        ObjectNode node = set();
        if (!entries.pattern().isEmpty()) {
            node.putObject("propertyNames").put("pattern", "^(?:" + entries.pattern() + ")$");
        }
        node.set("additionalProperties", entries.value().accept(this));
        return node;
    }

    @Override
    public ObjectNode section(Shape.Section section) {
        ObjectNode node = set().put("additionalProperties", false);
        List<String> required = section.keys().all().stream()
                .filter(Key::required)
                .map(Key::name)
                .toList();
        if (!required.isEmpty()) {
            node.set("required", list(required));
        }
        if (!section.keys().oneOf().isEmpty()) {
            ArrayNode choice = node.putArray("oneOf");
            section.keys().oneOf().forEach(name -> choice.addObject().set("required", list(List.of(name))));
        }
        ObjectNode properties = node.putObject("properties");
        section.keys().all().forEach(key -> properties.set(key.name(), property(key)));
        return node;
    }

    /** A key without a value counts as an empty set. */
    private static ObjectNode set() {
        ObjectNode node = object();
        node.putArray("type").add("object").add("null");
        return node;
    }

    @Override
    public ObjectNode either(Shape.Either either) {
        return anyOf(either.shapes().stream().map(shape -> shape.accept(this)).toList());
    }

    private static ObjectNode anyOf(List<ObjectNode> shapes) {
        ObjectNode node = object();
        ArrayNode all = node.putArray("anyOf");
        for (ObjectNode shape : shapes) {
            JsonNode inner = shape.size() == 1 ? shape.path("anyOf") : shape.path("");
            if (inner.isArray()) {
                inner.forEach(all::add);
            } else {
                all.add(shape);
            }
        }
        return node;
    }
}
