package io.mshell.yaml;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value that a shape allows. */
final class GoodValue implements Shape.Visitor<JsonNode> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public JsonNode text(Shape.Text text) {
        return JSON.stringNode(text.examples().stream().findFirst().orElse("a1"));
    }

    @Override
    public JsonNode words(Shape.Words words) {
        return JSON.stringNode(words.words().get(0));
    }

    @Override
    public JsonNode flag(Shape.Flag flag) {
        return JSON.booleanNode(flag.mayBeTrue());
    }

    @Override
    public JsonNode range(Shape.Range range) {
        return JSON.numberNode((long) range.most());
    }

    @Override
    public JsonNode listed(Shape.Listed list) {
        return JSON.arrayNode().add(list.item().accept(this));
    }

    @Override
    public JsonNode entries(Shape.Entries entries) {
        return JSON.objectNode().set("a", entries.value().accept(this));
    }

    @Override
    public ObjectNode section(Shape.Section section) {
        return section(section.keys(), List.of());
    }

    /** With what it must have, but for what {@code others} will bring. */
    ObjectNode section(Keys keys, List<String> others) {
        ObjectNode node = JSON.objectNode();
        boolean chosen = keys.oneOf().stream().anyMatch(others::contains);
        String choice = chosen ? "" : keys.oneOf().stream().findFirst().orElse("");
        keys.all().stream()
                .filter(key -> key.required() || key.name().equals(choice))
                .forEach(key -> node.set(key.name(), key.shape().accept(this)));
        return node;
    }

    @Override
    public JsonNode either(Shape.Either either) {
        return either.shapes().get(0).accept(this);
    }
}
