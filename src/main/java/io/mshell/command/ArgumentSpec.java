package io.mshell.command;

/**
 * A command's argument, by position.
 *
 * @param name as shown in help, such as {@code BOARD}
 * @param repeatable takes all words left; only the last argument can
 */
public record ArgumentSpec(
        String name, String description, boolean required, boolean repeatable, Form form, Hint hint) {

    /** How an argument is read off a line. */
    public enum Form {
        /** One word. */
        WORD,
        /** The rest of the line as it stands, quotes and all, with <code>${name}</code> replaced: SQL or GraphQL. */
        TEXT,
        /** The rest of the line as it stands, nothing replaced: JavaScript, where <code>${name}</code> means something. */
        CODE
    }

    public static ArgumentSpec required(String name, Hint hint, String description) {
        return new ArgumentSpec(name, description, true, false, Form.WORD, hint);
    }

    public static ArgumentSpec optional(String name, Hint hint, String description) {
        return new ArgumentSpec(name, description, false, false, Form.WORD, hint);
    }

    /** The same argument, read in another form. */
    public ArgumentSpec as(Form other) {
        return new ArgumentSpec(name, description, required, repeatable, other, hint);
    }

    /** The same argument, taking every word left. */
    public ArgumentSpec repeated() {
        return new ArgumentSpec(name, description, required, true, form, hint);
    }

    /** Such as {@code BOARD}, {@code [BOARD]} or {@code [WORD...]}. */
    String usage() {
        String shown = repeatable ? name + "..." : name;
        return required ? shown : "[" + shown + "]";
    }
}
