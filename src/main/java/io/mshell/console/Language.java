package io.mshell.console;

import java.util.Optional;

/** What the prompt must know of the language typed at it. */
public interface Language {

    /** What a text still needs before it can be run, in words; empty if it can. */
    Optional<String> missing(String text);

    /** What could stand at the cursor. Must be quick and must not fail. */
    Suggestions suggest(String text, int cursor);
}
