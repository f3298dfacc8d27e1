package io.mshell.javascript;

/** Where {@code console.log} of a hook goes. Thread-safe. */
@FunctionalInterface
public interface ConsoleLog {

    /**
     * One line.
     *
     * @param item the id of the item the hook was at; 0 while its file was read
     * @param level {@code log}, {@code info}, {@code warn}, {@code error} or {@code debug}
     */
    void line(String hook, long item, String level, String text);
}
