package io.mshell.console;

import java.io.IOException;
import java.io.Writer;

/** Writes answers in one format. Rows are written as they are pulled: a large answer is never held whole. */
public interface Printer {

    /**
     * Writes the answer, ending in a line break, and flushes. An answer's rows can be printed once.
     *
     * @throws IOException if the writer cannot take it, such as when a pipe was closed
     */
    void print(Answer answer, Writer out) throws IOException;
}
