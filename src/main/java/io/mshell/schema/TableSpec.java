package io.mshell.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table, whether desired, deployed or found: the three are one type, so that they can be compared.
 *
 * @param primaryKey column names, in key order
 * @param description what the table is, for its documentation
 */
public record TableSpec(
        TableName name,
        List<ColumnSpec> columns,
        List<String> primaryKey,
        List<IndexSpec> indexes,
        String description) {

    public TableSpec {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        indexes = List.copyOf(indexes);
    }

    /** The same table under another name. */
    public TableSpec named(TableName other) {
        return new TableSpec(other, columns, primaryKey, indexes, description);
    }

    /** The column with this origin key. */
    public Optional<ColumnSpec> byOrigin(String key) {
        return columns.stream()
                .filter(column -> column.origin().key().equals(key))
                .findFirst();
    }
}
