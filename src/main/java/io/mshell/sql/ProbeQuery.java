package io.mshell.sql;

/**
 * A {@link io.mshell.schema.Probe} as two queries of one engine.
 *
 * @param count one row of numbers: all rows of the table, those concerned, and the worst of these or NULL
 * @param items the keys of the first rows concerned, in order
 */
public record ProbeQuery(String count, String items) {}
