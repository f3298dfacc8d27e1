package io.mshell.mapping;

/**
 * An index on a column, in every table that has the column.
 *
 * @param column its name or id
 * @param unique whether no value may occur twice; columns without a value do not count
 */
public record WantedIndex(String column, boolean unique) {}
