package io.mshell.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command's option, always by its long name.
 *
 * @param name without the dashes
 * @param valueName as shown in help, such as {@code DIR}; null for a flag, which takes no value
 * @param defaultValue what it is when not given; null for nothing
 * @param choices the values it can have; empty if they are not so few
 */
public record OptionSpec(
        String name,
        @Nullable String valueName,
        String description,
        boolean required,
        boolean repeatable,
        @Nullable String defaultValue,
        Hint hint,
        List<String> choices) {

    private static final int FEW = 8;

    public OptionSpec {
        choices = List.copyOf(choices);
    }

    public static OptionSpec flag(String name, String description) {
        return new OptionSpec(name, null, description, false, false, null, Hint.FREE, List.of());
    }

    public static OptionSpec value(String name, String valueName, Hint hint, String description) {
        return new OptionSpec(name, valueName, description, false, false, null, hint, List.of());
    }

    /** An option that names a constant of an enum; help and completion list them. */
    public static <E extends Enum<E>> OptionSpec choice(
            String name, String valueName, Class<E> type, String description) {
        return choice(
                name,
                valueName,
                Stream.of(type.getEnumConstants()).map(OptionSpec::word).toList(),
                description);
    }

    /** An option that is one of these words. */
    public static OptionSpec choice(String name, String valueName, List<String> choices, String description) {
        return new OptionSpec(name, valueName, description, false, false, null, Hint.FREE, choices);
    }

    /** How a constant is written as a value. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same option, which must be given. */
    public OptionSpec mandatory() {
        return new OptionSpec(name, valueName, description, true, repeatable, defaultValue, hint, choices);
    }

    /** The same option, which may be given any number of times. */
    public OptionSpec repeated() {
        return new OptionSpec(name, valueName, description, required, true, defaultValue, hint, choices);
    }

    /** The same option with a value for when it is not given. */
    public OptionSpec defaultsTo(String value) {
        return new OptionSpec(name, valueName, description, required, repeatable, value, hint, choices);
    }

    public boolean isFlag() {
        return valueName == null;
    }

    /** What help says of it, its default included, and its choices if they are few. */
    String explained() {
        boolean few = choices.size() > 1 && choices.size() <= FEW;
        String listed = few
                ? String.join(", ", choices.subList(0, choices.size() - 1)) + " or " + choices.get(choices.size() - 1)
                : "";
        return description
                + (listed.isEmpty() ? "" : ": " + listed)
                + (defaultValue == null ? "" : " (default " + defaultValue + ")");
    }

    /** Such as {@code --limit N}. */
    String label() {
        return isFlag() ? "--" + name : "--" + name + " " + valueName;
    }

    /** Such as {@code [--limit N]}, or {@code --var NAME=VALUE...} where it must be given. */
    String usage() {
        String shown = repeatable ? label() + "..." : label();
        return required ? shown : "[" + shown + "]";
    }
}
