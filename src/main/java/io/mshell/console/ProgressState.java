package io.mshell.console;

import org.jspecify.annotations.Nullable;

/**
 * How far something is.
 *
 * @param label what is under way, such as the board's name; its identity from the first state to the last
 * @param stage what is being done to it, such as {@code load}
 * @param done how many rows so far
 * @param total how many there will be, if that is known
 * @param perSecond rows a second; 0 if not known
 * @param note anything else worth showing, such as what is left of the API's budget; empty for none
 */
public record ProgressState(
        String label, String stage, long done, @Nullable Long total, double perSecond, String note) {}
