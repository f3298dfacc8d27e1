package io.mshell.console;

/**
 * Something the prompt offers.
 *
 * @param value what it is called: shown, and compared with what has been typed
 * @param description shown beside it; may be empty
 * @param group the heading it is listed under; may be empty
 * @param text as it has to be written into the line
 * @param whole whether a space follows: a folder goes on
 */
public record Suggestion(String value, String description, String group, String text, boolean whole) {

    public static Suggestion of(String value, String description) {
        return new Suggestion(value, description, "", value, true);
    }

    /** The same, written in another way. */
    public Suggestion written(String other) {
        return new Suggestion(value, description, group, other, whole);
    }

    /** The same under a heading. */
    public Suggestion in(String heading) {
        return new Suggestion(value, description, heading, text, whole);
    }

    /** The same, with something to follow at once. */
    public Suggestion goingOn() {
        return new Suggestion(value, description, group, text, false);
    }
}
