package io.mshell.sync;

/**
 * Rows to be chosen at random.
 *
 * @param rows how many, at most
 * @param seed the same one chooses the same rows of the same table
 */
public record RowSample(int rows, long seed) {}
