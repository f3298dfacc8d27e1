package io.mshell.command;

import org.jspecify.annotations.Nullable;

/**
 * A command's option, always by its long name.
 *
 * @param name without the dashes
 * @param valueName as shown in help, such as {@code DIR}; null for a flag, which takes no value
 * @param defaultValue what it is when not given; null for nothing
 */
public record OptionSpec(
        String name,
        @Nullable String valueName,
        String description,
        boolean required,
        boolean repeatable,
        @Nullable String defaultValue,
        Hint hint) {

    public static OptionSpec flag(String name, String description) {
        return new OptionSpec(name, null, description, false, false, null, Hint.FREE);
    }

    public static OptionSpec value(String name, String valueName, Hint hint, String description) {
        return new OptionSpec(name, valueName, description, false, false, null, hint);
    }

    /** The same option, which must be given. */
    public OptionSpec mandatory() {
        return new OptionSpec(name, valueName, description, true, repeatable, defaultValue, hint);
    }

    /** The same option, which may be given any number of times. */
    public OptionSpec repeated() {
        return new OptionSpec(name, valueName, description, required, true, defaultValue, hint);
    }

    /** The same option with a value for when it is not given. */
    public OptionSpec defaultsTo(String value) {
        return new OptionSpec(name, valueName, description, required, repeatable, value, hint);
    }

    public boolean isFlag() {
        return valueName == null;
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
