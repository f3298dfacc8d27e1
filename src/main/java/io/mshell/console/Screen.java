package io.mshell.console;

import org.jspecify.annotations.Nullable;

/**
 * What is printed on.
 *
 * @param width columns of the terminal; 0 where there is no terminal, and so no limit
 * @param since runs since the command began whose answer is shown; null where nobody wants to know
 */
public record Screen(int width, Theme theme, @Nullable Stopwatch since) {

    public Screen(int width, Theme theme) {
        this(width, theme, null);
    }

    /** A file or pipe: no colours, and every value in full. */
    public static Screen pipe() {
        return new Screen(0, Theme.plain());
    }

    /** Whether there is a terminal that values must fit. */
    public boolean isLimited() {
        return width > 0;
    }
}
