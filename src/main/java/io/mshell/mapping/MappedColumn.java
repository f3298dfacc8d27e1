package io.mshell.mapping;

import io.mshell.schema.ColumnSpec;

/**
 * A column of the table with what explains it. Board title, column id, monday type and source field are in its origin.
 *
 * @param renamed why the name is not the board's title, or empty
 * @param note what the mapping says about the type, or empty
 */
public record MappedColumn(ColumnSpec column, String renamed, String note) {}
