package io.mshell.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A YAML mapping with a known set of keys, and its values read as what they must be. */
final class YamlSection {

    private final String what;
    private final YamlNode.Fields fields;

    private YamlSection(String what, YamlNode.Fields fields) {
        this.what = what;
        this.fields = fields;
    }

    /** Refuses anything that is not a mapping with these keys alone. An empty value counts as no keys. */
    static YamlSection of(String what, YamlNode node, Set<String> allowed) {
        YamlSection section = ofAnyKeys(what, node);
        section.fields.entries().forEach((key, entry) -> {
            if (!allowed.contains(key) && key.endsWith(")")) {
                throw Mistake.at(
                        entry.key(), "a comma inside { } begins a new entry: write \"DECIMAL(18,2)\" in quotes");
            }
            if (!allowed.contains(key)) {
                throw Mistake.unknown(entry.key(), "key of " + what, key, allowed);
            }
        });
        return section;
    }

    static YamlSection ofAnyKeys(String what, YamlNode node) {
        if (node instanceof YamlNode.Fields fields) {
            return new YamlSection(what, fields);
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.text() == null) {
            return new YamlSection(what, new YamlNode.Fields(scalar.place(), Map.of()));
        }
        throw Mistake.at(node.place(), what + " must be a set of 'key: value'");
    }

    Place place() {
        return fields.place();
    }

    Map<String, YamlNode.Entry> entries() {
        return fields.entries();
    }

    boolean has(String key) {
        return fields.entries().containsKey(key);
    }

    @Nullable
    YamlNode get(String key) {
        YamlNode.Entry entry = fields.entries().get(key);
        return entry == null ? null : entry.value();
    }

    YamlNode require(String key) {
        YamlNode node = get(key);
        if (node == null) {
            throw Mistake.at(place(), what + " has no '" + key + "'");
        }
        return node;
    }

    @Nullable
    String text(String key) {
        YamlNode node = get(key);
        return node == null ? null : text(key, node);
    }

    boolean flag(String key, boolean otherwise) {
        YamlNode node = get(key);
        return node == null ? otherwise : flag(key, node);
    }

    double number(String key, double otherwise, double most) {
        YamlNode node = get(key);
        if (node == null) {
            return otherwise;
        }
        String written = text(key, node);
        try {
            double number = Double.parseDouble(written);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notInRange(key, node, written, most);
        }
        throw notInRange(key, node, written, most);
    }

    long whole(String key, double otherwise, double most) {
        double number = number(key, otherwise, most);
        if (number != Math.rint(number)) {
            throw Mistake.at(require(key).place(), "'" + key + "' must be a whole number");
        }
        return (long) number;
    }

    List<String> texts(String key) {
        YamlNode node = get(key);
        return node == null ? List.of() : texts(key, node);
    }

    /** A list of texts, or one text as a list of one. */
    static List<String> texts(String what, YamlNode node) {
        if (!(node instanceof YamlNode.Items list)) {
            return List.of(text(what, node));
        }
        List<String> all = new ArrayList<>();
        list.items().forEach(item -> all.add(text(what, item)));
        return all;
    }

    static String text(String what, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.text() != null
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw Mistake.at(node.place(), "'" + what + "' must be a text");
    }

    static boolean flag(String what, YamlNode node) {
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : null;
        boolean on = "true".equals(text);
        if (on || "false".equals(text)) {
            return on;
        }
        throw Mistake.at(node.place(), "'" + what + "' must be true or false");
    }

    private static RuntimeException notInRange(String key, YamlNode node, String written, double most) {
        String range = most == Math.rint(most) ? Long.toString((long) most) : Double.toString(most);
        return Mistake.at(
                node.place(), "'" + key + "' must be a number from 0 to " + range + ", not '" + written + "'");
    }
}
