package io.mshell.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML document that remembers where each of its parts stands. */
public sealed interface YamlNode {

    Place place();

    /** A text, number, boolean or null; the text as written. */
    record Scalar(Place place, @Nullable String text) implements YamlNode {}

    /** Keys in file order, each with its own place. */
    record Fields(Place place, Map<String, Entry> entries) implements YamlNode {}

    /** A list. */
    record Items(Place place, List<YamlNode> items) implements YamlNode {}

    /** A key's place and its value. */
    record Entry(Place key, YamlNode value) {}
}
