package io.mshell.mapping;

import io.mshell.board.CellRequest;
import io.mshell.schema.TableSpec;
import java.util.List;

/**
 * A board as a table: what the table is, what to ask the API for, and how an item becomes a row.
 *
 * @param columns the table's columns, in its order, each explained
 * @param cellRequests what to read of every item, in the order {@code rows} expects the cells
 * @param warnings what a person should know before loading, in sentences
 */
public record BoardMapping(
        TableSpec table,
        List<MappedColumn> columns,
        List<CellRequest> cellRequests,
        RowMapper rows,
        List<String> warnings) {

    public BoardMapping {
        columns = List.copyOf(columns);
        cellRequests = List.copyOf(cellRequests);
        warnings = List.copyOf(warnings);
    }
}
