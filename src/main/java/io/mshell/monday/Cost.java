package io.mshell.monday;

/**
 * What a request is expected to use up.
 *
 * @param complexity points, as the last similar request cost; 0 if not known
 * @param formulaCells values of formula columns, which have a limit of their own
 */
record Cost(long complexity, long formulaCells) {

    static final Cost UNKNOWN = new Cost(0, 0);
}
