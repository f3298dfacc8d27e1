package io.mshell.mapping;

/**
 * How much a hook may take for one page of items before it is stopped.
 *
 * @param secondsPerPage on the clock
 * @param statementsPerPage JavaScript statements
 * @param megabytesPerPage memory allocated, garbage included; never more than a quarter of the heap
 */
public record HookSettings(double secondsPerPage, long statementsPerPage, long megabytesPerPage) {

    /** Far more than an honest hook takes for 500 items, and little enough that nobody waits long. */
    public static final HookSettings DEFAULT = new HookSettings(5, 50_000_000, 256);
}
