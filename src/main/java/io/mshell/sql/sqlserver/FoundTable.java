package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table put together from the catalog: its columns, keys, indexes and what its extended properties say of them. */
final class FoundTable {

    static final String COLUMNS = """
            SELECT c.column_id, c.name, ISNULL(bt.name, ty.name) AS type_name, c.max_length, c.precision, c.scale, c.is_nullable
            FROM sys.columns c JOIN sys.types ty ON ty.user_type_id = c.user_type_id
            LEFT JOIN sys.types bt ON bt.user_type_id = ty.system_type_id AND ty.is_user_defined = 1
            WHERE c.object_id = %d ORDER BY c.column_id;
            """;

    static final String INDEXES = """
            SELECT i.index_id, i.is_unique, i.is_primary_key, c.name
            FROM sys.indexes i
            JOIN sys.index_columns x ON x.object_id = i.object_id AND x.index_id = i.index_id
            JOIN sys.columns c ON c.object_id = x.object_id AND c.column_id = x.column_id
            WHERE i.object_id = %d AND i.is_hypothetical = 0 AND x.is_included_column = 0 AND x.key_ordinal > 0
            ORDER BY i.index_id, x.key_ordinal;
            """;

    static final String PROPERTIES = """
            SELECT ep.minor_id, ep.name, CAST(ep.value AS nvarchar(3750)) AS val
            FROM sys.extended_properties ep
            WHERE ep.class = 1 AND ep.major_id = %d AND (ep.name = N'MS_Description' OR ep.name LIKE N'mshell.%%');
            """;

    private final Map<Integer, Map<String, String>> properties = new HashMap<>();

    private FoundTable() {}

    static Optional<TableSpec> read(Sql sql, TableName table) throws SQLException {
        Optional<Integer> id = sql.first(SwapTables.ID_BY_NAME, row -> row.getInt(1), table.schema(), table.name());
        return id.isEmpty() ? Optional.empty() : Optional.of(new FoundTable().read(sql, table, id.get()));
    }

    private TableSpec read(Sql sql, TableName table, int id) throws SQLException {
        for (Property found : sql.list(PROPERTIES.formatted(id), Property::read)) {
            properties.computeIfAbsent(found.column(), key -> new HashMap<>()).put(found.name(), found.value());
        }
        List<ColumnSpec> columns = sql.list(
                COLUMNS.formatted(id),
                row -> new ColumnSpec(
                        row.getString(2),
                        FoundTypes.of(row.getString(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                        row.getBoolean(7),
                        origin(row.getInt(1), row.getString(2))));
        Map<Integer, List<KeyColumn>> indexes = sql.list(INDEXES.formatted(id), KeyColumn::read).stream()
                .collect(Collectors.groupingBy(KeyColumn::index, TreeMap::new, Collectors.toList()));
        List<String> key = indexes.values().stream()
                .filter(index -> index.get(0).primary())
                .map(FoundTable::names)
                .findFirst()
                .orElse(List.of());
        List<IndexSpec> secondary = indexes.values().stream()
                .filter(index -> !index.get(0).primary())
                .map(index -> new IndexSpec(names(index), index.get(0).unique()))
                .toList();
        return new TableSpec(table, columns, key, secondary, property(0, ExtendedProperties.DESCRIPTION, ""));
    }

    private static List<String> names(List<KeyColumn> index) {
        return index.stream().map(KeyColumn::name).toList();
    }

    private Origin origin(int column, String name) {
        String columnId = property(column, ExtendedProperties.COLUMN_ID, "");
        return new Origin(
                columnId,
                property(column, ExtendedProperties.PART, ""),
                property(column, ExtendedProperties.TITLE, name),
                property(column, ExtendedProperties.TYPE, ""),
                property(column, ExtendedProperties.SOURCE, ""));
    }

    private String property(int column, String name, String otherwise) {
        return properties.getOrDefault(column, Map.of()).getOrDefault(name, otherwise);
    }

    /** One column of one index's key. */
    private record KeyColumn(int index, boolean unique, boolean primary, String name) {

        static KeyColumn read(ResultSet row) throws SQLException {
            return new KeyColumn(row.getInt(1), row.getBoolean(2), row.getBoolean(3), row.getString(4));
        }
    }

    /** One extended property; column is 0 for the table's own. */
    private record Property(int column, String name, String value) {

        static Property read(ResultSet row) throws SQLException {
            String value = row.getString(3);
            return new Property(row.getInt(1), row.getString(2), value == null ? "" : value);
        }
    }
}
