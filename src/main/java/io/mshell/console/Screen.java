package io.mshell.console;

/**
 * What is printed on.
 *
 * @param width columns of the terminal; 0 where there is no terminal, and so no limit
 */
public record Screen(int width, Theme theme) {

    /** A file or pipe: no colours, and every value in full. */
    public static Screen pipe() {
        return new Screen(0, Theme.plain());
    }

    /** Whether there is a terminal that values must fit. */
    public boolean isLimited() {
        return width > 0;
    }
}
