package io.mshell.sql.sqlserver;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable;
import io.mshell.sql.LiveTable.NamedIndex;
import io.mshell.sql.sqlserver.Carry.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A table put together from the catalog: its columns, keys, indexes and what its extended properties say of them. */
final class FoundTable {

    static final String COLUMNS = """
            SELECT c.column_id, c.name, ISNULL(bt.name, ty.name) AS type_name, c.max_length, c.precision, c.scale, c.is_nullable
            FROM sys.columns c JOIN sys.types ty ON ty.user_type_id = c.user_type_id
            LEFT JOIN sys.types bt ON bt.user_type_id = ty.system_type_id AND ty.is_user_defined = 1
            WHERE c.object_id = %d ORDER BY c.column_id;
            """;

    static final String INDEXES = """
            SELECT i.index_id, i.name, i.is_unique, i.is_primary_key, i.filter_definition, x.column_id
            FROM sys.indexes i
            JOIN sys.index_columns x ON x.object_id = i.object_id AND x.index_id = i.index_id
            WHERE i.object_id = %d AND i.is_hypothetical = 0 AND x.is_included_column = 0 AND x.key_ordinal > 0
            ORDER BY i.index_id, x.key_ordinal;
            """;

    static final String PROPERTIES = """
            SELECT ep.minor_id, ep.name, CAST(ep.value AS nvarchar(3750)) AS val
            FROM sys.extended_properties ep
            WHERE ep.class = 1 AND ep.major_id = %d AND (ep.name = N'MS_Description' OR ep.name LIKE N'mshell.%%');
            """;

    private final TableName name;
    private final int id;
    private final Capabilities capabilities;
    private final Map<Integer, Map<String, String>> properties = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, List<KeyColumn>> indexes = new TreeMap<>();

    private FoundTable(TableName name, int id, Capabilities capabilities) {
        this.name = name;
        this.id = id;
        this.capabilities = capabilities;
    }

    static Optional<FoundTable> read(Sql sql, TableName table, Capabilities capabilities) throws SQLException {
        Optional<Integer> id =
                sql.first(SwapTables.ID_BY_NAME, row -> row.getInt(1), table.schema(), table.name(), TSql.quote(table));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        FoundTable found = new FoundTable(table, id.get(), capabilities);
        found.read(sql);
        return Optional.of(found);
    }

    private void read(Sql sql) throws SQLException {
        for (Property found : sql.list(PROPERTIES.formatted(id), Property::read)) {
            properties.computeIfAbsent(found.column(), key -> new HashMap<>()).put(found.name(), found.value());
        }
        List<Column> found = sql.list(COLUMNS.formatted(id), Column::read);
        columns.addAll(
                capabilities.has(Feature.NAME_CASE)
                        ? found
                        : named(found, sql.labels("SELECT TOP (0) * FROM " + TSql.quote(name) + ";")));
        for (KeyColumn column : sql.list(INDEXES.formatted(id), KeyColumn::read)) {
            indexes.computeIfAbsent(column.index(), key -> new ArrayList<>()).add(column);
        }
    }

    TableSpec table() {
        List<ColumnSpec> specs = columns.stream()
                .filter(column -> !origin(column.id(), column.name()).isOfTemplate())
                .map(column -> new ColumnSpec(
                        column.name(), column.type(), column.nullable(), origin(column.id(), column.name())))
                .toList();
        List<String> key = indexes.values().stream()
                .filter(index -> index.get(0).primary())
                .map(this::names)
                .findFirst()
                .orElse(List.of());
        List<IndexSpec> secondary = secondary().stream().map(NamedIndex::index).toList();
        return new TableSpec(name, specs, key, secondary, property(0, ExtendedProperties.DESCRIPTION, ""));
    }

    LiveTable live(Sql sql) throws SQLException {
        Map<String, Declared> made = new HashMap<>();
        Map<String, String> descriptions = new HashMap<>();
        for (Column column : columns) {
            Map<String, String> own = properties.getOrDefault(column.id(), Map.of());
            Declared.parse(own.getOrDefault(ExtendedProperties.SQL, ""))
                    .ifPresent(declared -> made.put(column.name(), declared));
            String description = own.get(ExtendedProperties.DESCRIPTION);
            if (description != null) {
                descriptions.put(column.name(), description);
            }
        }
        return new LiveTable(table(), made, descriptions, secondary(), permissions(sql));
    }

    private List<String> permissions(Sql sql) throws SQLException {
        return capabilities.has(Feature.PERMISSION_CATALOG)
                ? sql.list(Carry.PERMISSIONS.formatted(id), Permission::read).stream()
                        .map(Permission::anyTable)
                        .sorted()
                        .toList()
                : List.of();
    }

    private List<NamedIndex> secondary() {
        return indexes.values().stream()
                .filter(index -> !index.get(0).primary())
                .map(index -> new NamedIndex(index.get(0).name(), new IndexSpec(names(index), isUnique(index))))
                .toList();
    }

    /** One that leaves out more rows than those without a value keeps nothing from repeating. */
    private boolean isUnique(List<KeyColumn> index) {
        KeyColumn first = index.get(0);
        return first.unique()
                && (first.filter().isEmpty()
                        || SqlServerDialect.leavesOutNullOnly(
                                first.filter(), names(index).get(0)));
    }

    private List<String> names(List<KeyColumn> index) {
        return index.stream()
                .map(part -> columns.stream()
                        .filter(column -> column.id() == part.column())
                        .map(Column::name)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private static List<Column> named(List<Column> columns, List<String> labels) {
        List<Column> named = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            named.add(new Column(column.id(), labels.get(i), column.type(), column.nullable()));
        }
        return named;
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

    private record Column(int id, String name, SqlType type, boolean nullable) {

        static Column read(ResultSet row) throws SQLException {
            SqlType type = FoundTypes.of(row.getString(3), row.getInt(4), row.getInt(5), row.getInt(6));
            return new Column(row.getInt(1), row.getString(2), type, row.getBoolean(7));
        }
    }

    /** One column of one index's key. */
    private record KeyColumn(int index, String name, boolean unique, boolean primary, String filter, int column) {

        static KeyColumn read(ResultSet row) throws SQLException {
            return new KeyColumn(
                    row.getInt(1),
                    Objects.requireNonNullElse(row.getString(2), ""),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    Objects.requireNonNullElse(row.getString(5), ""),
                    row.getInt(6));
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
