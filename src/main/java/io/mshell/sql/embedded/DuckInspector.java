package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Inspector;
import io.mshell.sql.LiveTable;
import io.mshell.sql.TableState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return live(table, cancel).map(LiveTable::table);
    }

    @Override
    public Optional<LiveTable> live(TableName table, CancelToken cancel) {
        return connections.run(cancel, statement -> DuckTable.read(statement, table));
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

    @Override
    public List<TableState> marked(CancelToken cancel) {
        return connections.run(
                cancel,
                statement -> TableComments.marks(statement).entrySet().stream()
                        .map(mark -> new TableState(mark.getKey(), mark.getValue()))
                        .toList());
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

    private static String named(TableName table) {
        return TableComments.named(table);
    }
}
