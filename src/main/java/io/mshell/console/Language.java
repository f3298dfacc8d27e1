package io.mshell.console;

import java.util.List;
import java.util.Optional;

/** What the prompt must know of the language typed at it. */
public interface Language {

    /** What a text still needs before it can be run, in words; empty if it can. */
    Optional<String> missing(String text);

    /** The words up to the cursor. */
    Typed typed(String upToCursor);

    /** What the word under the cursor could become. Must be quick and must not fail. */
    List<Suggestion> suggest(Typed typed);

    /** A word as it has to be written so that it is read as one word. */
    String quoted(String word);

    /**
     * A line being typed.
     *
     * @param before the words before the one under the cursor
     * @param current the word under the cursor, without its quotes; may be empty
     * @param offset where that word begins in the line, its quote included
     */
    record Typed(List<String> before, String current, int offset) {

        public Typed {
            before = List.copyOf(before);
        }
    }
}
