package io.mshell.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A YAML mapping with the keys it may have, and its values read as what they must be. */
public final class YamlSection {

    private final String what;
    private final YamlNode.Fields fields;
    private final @Nullable Keys keys;

    private YamlSection(String what, YamlNode.Fields fields, @Nullable Keys keys) {
        this.what = what;
        this.fields = fields;
        this.keys = keys;
    }

    /** Refuses anything that is not a mapping with these keys alone. An empty value counts as no keys. */
    public static YamlSection of(String what, YamlNode node, Keys keys) {
        YamlSection section = new YamlSection(what, fields(what, node), keys);
        section.entries().forEach((key, entry) -> section.refuseUnknown(key, entry.key(), keys));
        keys.all().stream().filter(Key::required).forEach(key -> section.require(key.name()));
        section.refuseOther(keys.oneOf());
        return section;
    }

    /** A mapping whose keys the writer chooses. */
    public static YamlSection ofAnyKeys(String what, YamlNode node) {
        return new YamlSection(what, fields(what, node), null);
    }

    private static YamlNode.Fields fields(String what, YamlNode node) {
        if (node instanceof YamlNode.Fields fields) {
            return fields;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.text() == null) {
            return new YamlNode.Fields(scalar.place(), Map.of());
        }
        throw Mistake.at(node.place(), what + " must be a set of 'key: value'");
    }

    private void refuseUnknown(String key, Place place, Keys allowed) {
        if (allowed.names().contains(key)) {
            return;
        }
        if (key.endsWith(")")) {
            throw Mistake.at(place, "a comma inside { } begins a new entry: write \"DECIMAL(18,2)\" in quotes");
        }
        throw Mistake.unknown(place, "key of " + what, key, allowed.names());
    }

    private void refuseOther(List<String> names) {
        if (!names.isEmpty() && names.stream().filter(this::has).count() != 1) {
            String choice = names.stream().map(name -> "a '" + name + "'").collect(Collectors.joining(" or "));
            throw Mistake.at(place(), what + " names " + choice + ", one of the two");
        }
    }

    public Place place() {
        return fields.place();
    }

    public Map<String, YamlNode.Entry> entries() {
        return fields.entries();
    }

    public boolean has(String key) {
        return get(key) != null;
    }

    public @Nullable YamlNode get(String key) {
        if (keys != null) {
            keys.get(key);
        }
        YamlNode.Entry entry = fields.entries().get(key);
        return entry == null ? null : entry.value();
    }

    public YamlNode require(String key) {
        YamlNode node = get(key);
        if (node == null) {
            throw Mistake.at(place(), what + " has no '" + key + "'");
        }
        return node;
    }

    public @Nullable String text(String key) {
        YamlNode node = get(key);
        return node == null ? null : text(key, node);
    }

    public boolean flag(String key, boolean otherwise) {
        YamlNode node = get(key);
        return node == null ? otherwise : flag(key, node);
    }

    /** A number within the bounds that are declared for the key. */
    public double number(String key, double otherwise) {
        YamlNode node = get(key);
        return node == null ? otherwise : number(key, node, range(key));
    }

    /** A whole number within the bounds that are declared for the key. */
    public long whole(String key, double otherwise) {
        return (long) number(key, otherwise);
    }

    private Shape.Range range(String key) {
        if (keys != null && keys.get(key).shape() instanceof Shape.Range range) {
            return range;
        }
        throw new IllegalArgumentException("'" + key + "' is not declared as a number");
    }

    private static double number(String key, YamlNode node, Shape.Range range) {
        String written = text(key, node);
        double number;
        try {
            number = Double.parseDouble(written);
        } catch (NumberFormatException e) {
            throw notInRange(key, node, written, range);
        }
        if (!(number >= range.least() && number <= range.most())) {
            throw notInRange(key, node, written, range);
        }
        if (range.whole() && number != Math.rint(number)) {
            throw Mistake.at(node.place(), "'" + key + "' must be a whole number");
        }
        return number;
    }

    public List<String> texts(String key) {
        YamlNode node = get(key);
        return node == null ? List.of() : texts(key, node);
    }

    /** A list of texts, or one text as a list of one. */
    public static List<String> texts(String what, YamlNode node) {
        if (!(node instanceof YamlNode.Items list)) {
            return List.of(text(what, node));
        }
        List<String> all = new ArrayList<>();
        list.items().forEach(item -> all.add(text(what, item)));
        return all;
    }

    public static String text(String what, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.text() != null
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw Mistake.at(node.place(), "'" + what + "' must be a text");
    }

    public static boolean flag(String what, YamlNode node) {
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : null;
        boolean on = "true".equals(text);
        if (on || "false".equals(text)) {
            return on;
        }
        throw Mistake.at(node.place(), "'" + what + "' must be true or false");
    }

    private static RuntimeException notInRange(String key, YamlNode node, String written, Shape.Range range) {
        return Mistake.at(
                node.place(),
                "'" + key + "' must be a number from " + plain(range.least()) + " to " + plain(range.most())
                        + (node.place().file().secret() ? "" : ", not '" + written + "'"));
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
