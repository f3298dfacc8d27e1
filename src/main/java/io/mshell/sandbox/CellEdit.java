package io.mshell.sandbox;

import java.util.Map;

/**
 * A cell that was set.
 *
 * @param column the column as it was then
 */
record CellEdit(ColumnDef column, Map<String, Object> facts) {}
