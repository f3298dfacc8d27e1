package io.mshell.console;

/**
 * A word the prompt offers.
 *
 * @param description shown beside it; may be empty
 * @param whole whether a space follows: a folder goes on
 */
public record Suggestion(String value, String description, boolean whole) {

    public static Suggestion of(String value, String description) {
        return new Suggestion(value, description, true);
    }
}
