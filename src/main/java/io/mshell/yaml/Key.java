package io.mshell.yaml;

/**
 * A key of a file that people write.
 *
 * @param about what it is for, in words for who writes it
 * @param required whether its section must have it
 */
public record Key(String name, String about, Shape shape, boolean required) {

    public static Key of(String name, String about, Shape shape) {
        return new Key(name, about, shape, false);
    }

    public static Key required(String name, String about, Shape shape) {
        return new Key(name, about, shape, true);
    }
}
