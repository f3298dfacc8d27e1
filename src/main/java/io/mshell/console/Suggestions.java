package io.mshell.console;

import java.util.List;

/**
 * What could stand where the cursor is.
 *
 * @param offset where that begins in the line: up to the cursor it is replaced
 * @param best the best first
 * @param more whether there are others that were left out
 */
public record Suggestions(int offset, List<Suggestion> best, boolean more) {

    public Suggestions {
        best = List.copyOf(best);
    }

    public static Suggestions none(int offset) {
        return new Suggestions(offset, List.of(), false);
    }

    public boolean isEmpty() {
        return best.isEmpty();
    }

    /** The same in a text that begins later. */
    public Suggestions from(int start) {
        return new Suggestions(offset + start, best, more);
    }
}
