package io.mshell.sql.embedded;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable;
import io.mshell.sql.LiveTable.NamedIndex;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table put together from DuckDB's catalog functions and the comments they give. */
final class DuckTable {

    private final Statement statement;
    private final TableName table;
    private final Map<String, Declared> made = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();

    private DuckTable(Statement statement, TableName table) {
        this.statement = statement;
        this.table = table;
    }

    static Optional<LiveTable> read(Statement statement, TableName table) throws SQLException {
        Optional<String> comment = TableComments.read(statement, table);
        return comment.isEmpty()
                ? Optional.empty()
                : Optional.of(new DuckTable(statement, table).read(TableNotes.description(comment.get())));
    }

    private LiveTable read(String description) throws SQLException {
        List<NamedIndex> indexes = indexes();
        List<IndexSpec> specs = indexes.stream().map(NamedIndex::index).toList();
        TableSpec spec = new TableSpec(table, columns(), primaryKey(), specs, description);
        return new LiveTable(spec, made, descriptions, indexes, List.of());
    }

    private List<ColumnSpec> columns() throws SQLException {
        List<ColumnSpec> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE " + named()
                        + " ORDER BY column_index")) {
            while (rows.next()) {
                String name = rows.getString(1);
                String comment = rows.getString(4);
                if (TableNotes.origin(comment).isOfTemplate()) {
                    continue;
                }
                SqlType type = type(comment, rows.getString(2));
                columns.add(new ColumnSpec(name, type, rows.getBoolean(3), TableNotes.origin(comment)));
                TableNotes.made(comment).ifPresent(declared -> made.put(name, declared));
                if (comment != null) {
                    descriptions.put(name, TableNotes.description(comment));
                }
            }
        }
        return columns;
    }

    private List<String> primaryKey() throws SQLException {
        List<String> key = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT UNNEST(constraint_column_names) FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"
                        + " AND " + named())) {
            while (rows.next()) {
                key.add(rows.getString(1));
            }
        }
        return key;
    }

    /** What somebody made by CREATE INDEX: mshell makes none here. */
    private List<NamedIndex> indexes() throws SQLException {
        List<NamedIndex> indexes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT index_name, is_unique, CAST(expressions AS VARCHAR[]) FROM duckdb_indexes() WHERE " + named()
                        + " ORDER BY index_oid")) {
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                Array expressions = rows.getArray(3);
                for (Object expression : (Object[]) expressions.getArray()) {
                    columns.add(unquoted(String.valueOf(expression)));
                }
                indexes.add(new NamedIndex(rows.getString(1), new IndexSpec(columns, rows.getBoolean(2))));
            }
        }
        return indexes;
    }

    /** A column's name out of an expression that is nothing but the column; any other expression as it is. */
    private static String unquoted(String expression) {
        return expression.startsWith("\"") && expression.endsWith("\"")
                ? expression.substring(1, expression.length() - 1).replace("\"\"", "\"")
                : expression;
    }

    private String named() {
        return TableComments.named(table);
    }

    /** What the comment says, unless somebody changed the column's type since. */
    private static SqlType type(@Nullable String comment, String engineType) {
        return TableNotes.type(comment)
                .filter(noted -> DuckDialect.type(noted).equals(engineType))
                .orElseGet(() -> nearest(engineType));
    }

    /** The type that holds what the engine's type holds, for columns mshell did not make. */
    private static SqlType nearest(String type) {
        if (type.startsWith("DECIMAL")) {
            return SqlType.parse(type);
        }
        return switch (type) {
            case "BOOLEAN" -> SqlType.BIT;
            case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> SqlType.INT;
            case "BIGINT", "UINTEGER" -> SqlType.BIGINT;
            case "HUGEINT", "UBIGINT", "UHUGEINT" -> SqlType.decimal(38, 0);
            case "DOUBLE", "FLOAT" -> SqlType.FLOAT;
            case "DATE" -> SqlType.DATE;
            case "TIME" -> SqlType.time(6);
            case "TIMESTAMP" -> SqlType.datetime2(6);
            case "TIMESTAMP_S" -> SqlType.datetime2(0);
            case "TIMESTAMP_MS" -> SqlType.datetime2(3);
            case "TIMESTAMP_NS" -> SqlType.datetime2(7);
            default -> SqlType.NVARCHAR_MAX;
        };
    }
}
