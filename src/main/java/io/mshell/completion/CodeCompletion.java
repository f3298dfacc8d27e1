package io.mshell.completion;

import io.mshell.console.Suggestions;

/** What could stand at the cursor of a text in a language of its own. */
public interface CodeCompletion {

    /** The text may be unfinished and go on after the cursor. Must be quick and must not fail. */
    Suggestions at(String text, int cursor);
}
