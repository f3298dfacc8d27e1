package io.mshell.sql.sqlserver;

import io.mshell.error.CancelToken;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Inspector;
import io.mshell.sql.LiveTable;
import io.mshell.sql.TableState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the catalog views, always afresh. */
final class CatalogInspector implements Inspector {

    static final String STATE = """
            SELECT t.object_id, CAST(ep.value AS nvarchar(3750)) AS mark
            FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
            LEFT JOIN sys.extended_properties ep
              ON ep.class = 1 AND ep.major_id = t.object_id AND ep.minor_id = 0 AND ep.name = N'mshell.run'
            WHERE (s.name = ? AND t.name = ?) OR t.object_id = OBJECT_ID(?, N'U')
            """;

    static final String TABLES = """
            SELECT s.name, t.name FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
            WHERE t.is_ms_shipped = 0 ORDER BY s.name, t.name;
            """;

    /** The same where the catalog views alter names. */
    static final String TABLES_AS_NAMED = """
            SELECT TABLE_SCHEMA, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES
            WHERE TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_SCHEMA, TABLE_NAME;
            """;

    static final String MARKED = """
            SELECT s.name, t.name, CAST(ep.value AS nvarchar(3750)) AS mark
            FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
            JOIN sys.extended_properties ep
              ON ep.class = 1 AND ep.major_id = t.object_id AND ep.minor_id = 0 AND ep.name = N'mshell.run'
            WHERE t.is_ms_shipped = 0 ORDER BY s.name, t.name;
            """;

    private final Sessions sessions;
    private final Capabilities capabilities;

    CatalogInspector(Sessions sessions, Capabilities capabilities) {
        this.sessions = sessions;
        this.capabilities = capabilities;
    }

    @Override
    public Optional<TableState> state(TableName table, CancelToken cancel) {
        return sessions.call("read the state of " + table, cancel, sql -> state(sql, table));
    }

    private static Optional<TableState> state(Sql sql, TableName table) throws SQLException {
        return sql.first(
                STATE,
                row -> new TableState(table, RunMarks.read(row.getString(2))),
                table.schema(),
                table.name(),
                TSql.quote(table));
    }

    @Override
    public Optional<TableSpec> table(TableName table, CancelToken cancel) {
        return sessions.call(
                "read the columns of " + table,
                cancel,
                sql -> FoundTable.read(sql, table, capabilities).map(FoundTable::table));
    }

    @Override
    public Optional<LiveTable> live(TableName table, CancelToken cancel) {
        return sessions.call("read " + table, cancel, sql -> {
            Optional<FoundTable> found = FoundTable.read(sql, table, capabilities);
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get().live(sql));
        });
    }

    @Override
    public long count(TableName table, CancelToken cancel) {
        return sessions.call(
                "count " + table,
                cancel,
                sql -> sql.first("SELECT COUNT_BIG(*) FROM " + TSql.quote(table) + ";", row -> row.getLong(1))
                        .orElse(0L));
    }

    @Override
    public List<TableName> tables(CancelToken cancel) {
        return sessions.call("list the tables", cancel, this::tables);
    }

    private List<TableName> tables(Sql sql) throws SQLException {
        return sql.list(
                capabilities.has(Feature.NAME_CASE) ? TABLES : TABLES_AS_NAMED,
                row -> new TableName(row.getString(1), row.getString(2)));
    }

    @Override
    public List<TableState> marked(CancelToken cancel) {
        return sessions.call("list the tables of mshell", cancel, sql -> {
            List<TableState> states = new ArrayList<>();
            if (capabilities.has(Feature.NAME_CASE)) {
                states.addAll(sql.list(
                        MARKED,
                        row -> new TableState(
                                new TableName(row.getString(1), row.getString(2)), RunMarks.read(row.getString(3)))));
            } else {
                // The catalog does not tell the names as they are, so each is asked for by name.
                for (TableName table : tables(sql)) {
                    state(sql, table).ifPresent(states::add);
                }
            }
            return states.stream().filter(TableState::isOurs).toList();
        });
    }

    @Override
    public List<String> obstaclesToSwap(TableName table, CancelToken cancel) {
        return sessions.call("find what depends on " + table, cancel, sql -> Obstacles.of(sql, table, capabilities));
    }
}
