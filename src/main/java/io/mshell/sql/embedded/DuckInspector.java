package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Inspector;
import io.mshell.sql.TableState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads DuckDB's catalog functions. */
final class DuckInspector implements Inspector {

    private final Connections connections;
    private final DuckDialect dialect;

    DuckInspector(Connections connections, DuckDialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    @Override
    public Optional<TableState> state(TableName table, CancelToken cancel) {
        return connections.run(
                cancel,
                statement -> TableComments.read(statement, table)
                        .map(comment -> new TableState(table, TableNotes.mark(comment))));
    }

    @Override
    public Optional<TableSpec> table(TableName table, CancelToken cancel) {
        return connections.run(cancel, statement -> {
            Optional<String> comment = TableComments.read(statement, table);
            if (comment.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new TableSpec(
                    table,
                    columns(statement, table),
                    primaryKey(statement, table),
                    List.of(),
                    TableNotes.description(comment.get())));
        });
    }

    @Override
    public long count(TableName table, CancelToken cancel) {
        return connections.run(cancel, statement -> {
            try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + dialect.quote(table))) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public List<TableName> tables(CancelToken cancel) {
        return connections.run(cancel, statement -> {
            List<TableName> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal"
                            + " AND database_name = current_database() ORDER BY ALL")) {
                while (rows.next()) {
                    if (isName(rows.getString(1)) && isName(rows.getString(2))) {
                        tables.add(new TableName(rows.getString(1), rows.getString(2)));
                    }
                }
            }
            return tables;
        });
    }

    /** Whether SQL Server could hold it too; a table somebody named otherwise is none mshell works with. */
    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= TableName.LONGEST;
    }

    /** Views follow the name here; a foreign key and a secondary index, which mshell never makes, would block the rename. */
    @Override
    public List<String> obstaclesToSwap(TableName table, CancelToken cancel) {
        return connections.run(cancel, statement -> {
            List<String> obstacles = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT index_name FROM duckdb_indexes() WHERE " + named(table) + " ORDER BY 1")) {
                while (rows.next()) {
                    obstacles.add("index '" + rows.getString(1) + "' blocks renaming here; drop it");
                }
            }
            foreignKeys(statement, table, obstacles);
            return obstacles;
        });
    }

    private static void foreignKeys(Statement statement, TableName table, List<String> obstacles) throws SQLException {
        String name = DuckDialect.literal(table.name());
        try (ResultSet rows = statement.executeQuery("SELECT table_name, constraint_name FROM duckdb_constraints()"
                + " WHERE constraint_type = 'FOREIGN KEY' AND database_name = current_database() AND schema_name = "
                + DuckDialect.literal(table.schema()) + " AND (table_name = " + name + " OR referenced_table = " + name
                + ") ORDER BY ALL")) {
            while (rows.next()) {
                obstacles.add("foreign key '" + rows.getString(2) + "' of table '" + rows.getString(1)
                        + "' blocks renaming here; drop that table or make it without the key");
            }
        }
    }

    private static List<ColumnSpec> columns(Statement statement, TableName table) throws SQLException {
        List<ColumnSpec> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE " + named(table)
                        + " ORDER BY column_index")) {
            while (rows.next()) {
                String comment = rows.getString(4);
                SqlType type = type(comment, rows.getString(2));
                columns.add(new ColumnSpec(rows.getString(1), type, rows.getBoolean(3), TableNotes.origin(comment)));
            }
        }
        return columns;
    }

    private static List<String> primaryKey(Statement statement, TableName table) throws SQLException {
        List<String> key = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT UNNEST(constraint_column_names) FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"
                        + " AND " + named(table))) {
            while (rows.next()) {
                key.add(rows.getString(1));
            }
        }
        return key;
    }

    private static String named(TableName table) {
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
