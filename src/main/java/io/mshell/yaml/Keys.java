package io.mshell.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that a section may have, in the order people are shown them.
 *
 * @param oneOf names of which a section has one and only one; empty if it is free to choose
 */
public record Keys(List<Key> all, List<String> oneOf) {

    public Keys {
        all = List.copyOf(all);
        oneOf = List.copyOf(oneOf);
        if (all.stream().map(Key::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("a key twice: " + all);
        }
    }

    public static Keys of(Key... keys) {
        return new Keys(List.of(keys), List.of());
    }

    /** The same, of which a section must have one of these, and not two. */
    public Keys withOneOf(String... names) {
        return new Keys(all, List.of(names));
    }

    /** These and more. */
    public Keys and(Keys more) {
        List<Key> both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Keys(both, Stream.concat(oneOf.stream(), more.oneOf.stream()).toList());
    }

    /** Without one that does not apply. */
    public Keys without(String name) {
        return new Keys(all.stream().filter(key -> !key.name().equals(name)).toList(), oneOf);
    }

    public Set<String> names() {
        return all.stream().map(Key::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The key of that name; a reader that asks for one that is not declared has a mistake of its own. */
    Key get(String name) {
        return all.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key '" + name + "' is declared: " + names()));
    }
}
