package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseInfo;
import io.mshell.sql.Dialect;
import io.mshell.sql.Inspector;
import io.mshell.sql.Plan;
import io.mshell.sql.RowSet;
import io.mshell.sql.RunMark;
import io.mshell.sql.Sink;
import io.mshell.sql.Statement;
import io.mshell.sql.Swapper;
import io.mshell.sql.TableLock;
import io.mshell.template.Templates;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A session with one DuckDB file. */
final class DuckDatabase implements Database {

    private final Connections connections;
    private final DatabaseInfo info;
    private final FileLocks locks;
    private final DuckDialect dialect;
    private final DuckInspector inspector;
    private final DuckSwapper swapper;
    private final DuckFingerprint fingerprint;

    DuckDatabase(Connections connections, DatabaseInfo info, FileLocks locks, Templates templates) {
        this.dialect = new DuckDialect(templates);
        this.connections = connections;
        this.info = info;
        this.locks = locks;
        this.inspector = new DuckInspector(connections, dialect);
        this.swapper = new DuckSwapper(connections, dialect, locks);
        this.fingerprint = new DuckFingerprint(connections, dialect);
    }

    Connections connections() {
        return connections;
    }

    @Override
    public DatabaseInfo info() {
        return info;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Inspector inspector() {
        return inspector;
    }

    @Override
    public Swapper swapper() {
        return swapper;
    }

    @Override
    public void execute(Plan plan, CancelToken cancel) {
        connections.run(cancel, statement -> {
            for (Statement planned : plan.statements()) {
                cancel.throwIfCancelled();
                TableComments.execute(statement, planned.sql(), dialect);
            }
            return plan;
        });
    }

    @Override
    public Sink openSink(TableSpec table, CancelToken cancel) {
        return AppenderSink.open(connections.open(), table, dialect, cancel);
    }

    @Override
    public List<ColumnFingerprint> fingerprint(TableName table, List<ColumnSpec> columns, CancelToken cancel) {
        return fingerprint.of(table, columns, cancel);
    }

    @Override
    public List<String> duplicates(TableName table, String column, int limit, CancelToken cancel) {
        String value = dialect.quote(column);
        String sql = "SELECT CAST(" + value + " AS VARCHAR) FROM " + dialect.quote(table) + " WHERE " + value
                + " IS NOT NULL GROUP BY " + value
                + " HAVING COUNT(*) > 1 ORDER BY " + value + " LIMIT " + limit;
        return connections.run(cancel, statement -> {
            List<String> twice = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    twice.add(rows.getString(1));
                }
            }
            return twice;
        });
    }

    @Override
    public void mark(TableName table, RunMark mark, CancelToken cancel) {
        connections.run(cancel, statement -> {
            String comment = TableComments.read(statement, table).orElse("");
            String text = TableNotes.ofTable(TableNotes.description(comment), mark);
            return statement.execute(TableComments.statement(table, text, dialect));
        });
    }

    @Override
    public TableLock lock(TableName table, CancelToken cancel) {
        cancel.throwIfCancelled();
        return locks.acquire(table);
    }

    @Override
    public RowSet query(String sql, List<@Nullable Object> parameters, CancelToken cancel) {
        cancel.throwIfCancelled();
        SingleStatement.check(sql);
        return DuckRowSet.open(connections.open(), sql, parameters, cancel);
    }

    /** DuckDB binds a statement when it is prepared. */
    @Override
    public void describe(String sql, CancelToken cancel) {
        cancel.throwIfCancelled();
        SingleStatement.check(sql);
        try (DuckDBConnection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.getMetaData();
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
