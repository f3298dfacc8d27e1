package io.mshell.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A key somewhere in a file, and the file around it.
 *
 * @param file makes the whole file of the key's value
 */
record KeyCase(String path, Key key, UnaryOperator<JsonNode> file) {

    /** Every key that can be in such a file. */
    static List<KeyCase> all(Keys keys) {
        List<KeyCase> all = new ArrayList<>();
        collect("", keys, node -> node, all);
        return all;
    }

    private static void collect(String path, Keys keys, UnaryOperator<JsonNode> around, List<KeyCase> all) {
        for (Key key : keys.all()) {
            UnaryOperator<JsonNode> file = value -> around.apply(
                    new GoodValue().section(keys, List.of(key.name())).set(key.name(), value));
            all.add(new KeyCase(path + key.name(), key, file));
            inside(path + key.name(), key.shape(), file, all);
        }
    }

    private static void inside(String path, Shape shape, UnaryOperator<JsonNode> file, List<KeyCase> all) {
        if (shape instanceof Shape.Section section) {
            collect(path + ".", section.keys(), file, all);
        } else if (shape instanceof Shape.Entries entries) {
            inside(
                    path + ".a",
                    entries.value(),
                    value -> file.apply(JsonNodeFactory.instance.objectNode().set("a", value)),
                    all);
        } else if (shape instanceof Shape.Listed list) {
            inside(
                    path + "[]",
                    list.item(),
                    value -> file.apply(JsonNodeFactory.instance.arrayNode().add(value)),
                    all);
        } else if (shape instanceof Shape.Either either) {
            either.shapes().forEach(each -> inside(path, each, file, all));
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
