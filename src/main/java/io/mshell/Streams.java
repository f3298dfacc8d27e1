package io.mshell;

import io.mshell.console.Interrupts;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where the program reads and writes.
 *
 * @param terminal what of it a person sees and types at
 * @param interrupts the person's Ctrl-C
 */
record Streams(InputStream in, PrintStream out, PrintStream err, Attached terminal, Interrupts interrupts) {

    /**
     * Which of the streams are a terminal.
     *
     * @param columns its width; 0 if not known
     * @param rows its height; 0 if not known
     */
    record Attached(boolean in, boolean out, boolean err, int columns, int rows) {

        static final Attached NOTHING = new Attached(false, false, false, 0, 0);

        /** Whether somebody can be asked. */
        boolean canAsk() {
            return in && err;
        }
    }
}
