package io.mshell.javascript;

/**
 * JavaScript and where it stands.
 *
 * @param source the file's name for messages, such as {@code orders.mshell}
 * @param line the line of the file at which the code begins, from 1
 * @param column of its first character in that line, from 1
 */
public record Code(String source, int line, int column, String text) {

    /** Moved down to its line, so that every place the engine tells is the file's. */
    String placed() {
        return "\n".repeat(line - 1) + " ".repeat(column - 1) + text;
    }
}
