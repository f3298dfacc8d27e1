package io.mshell.mapping;

/**
 * A cell whose value could not become the column's type. Its column got NULL.
 *
 * @param raw the value as received, cut at 4,000 UTF-16 units
 * @param reason in words
 */
public record Reject(long itemId, String columnId, String columnName, String raw, String reason) {}
