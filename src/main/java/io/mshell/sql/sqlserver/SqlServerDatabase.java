package io.mshell.sql.sqlserver;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session with SQL Server, Azure SQL or Babelfish. */
final class SqlServerDatabase implements Database {

    private final Sessions sessions;
    private final Capabilities capabilities;
    private final DatabaseInfo info;
    private final Dialect dialect;
    private final Inspector inspector;
    private final Swapper swapper;

    SqlServerDatabase(Sessions sessions, Capabilities capabilities, String url, Templates templates) {
        this.sessions = sessions;
        this.capabilities = capabilities;
        this.info = new DatabaseInfo(
                capabilities.product(),
                capabilities.version(),
                url,
                capabilities.database(),
                capabilities.schema(),
                capabilities.user(),
                capabilities.collation(),
                capabilities.lacks());
        this.dialect = new SqlServerDialect(new SqlServerNames(sessions, capabilities), capabilities, templates);
        this.inspector = new CatalogInspector(sessions, capabilities);
        this.swapper = new RenameSwap(sessions, capabilities, Backoff.SWAP);
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
        for (Statement statement : plan.statements()) {
            sessions.call(statement.comment(), cancel, sql -> {
                sql.run(statement.sql());
                return true;
            });
        }
    }

    @Override
    public Sink openSink(TableSpec table, CancelToken cancel) {
        requireFound(table.name(), cancel);
        return new BulkCopySink(sessions.dedicated(cancel), table, cancel);
    }

    private void requireFound(TableName table, CancelToken cancel) {
        if (inspector.state(table, cancel).isEmpty()) {
            throw new MshellException(
                    ErrorCode.TABLE_NOT_FOUND,
                    "there is no table " + table + " in " + info.database() + ", or the login may not see it",
                    "deploy it first");
        }
    }

    @Override
    public List<ColumnFingerprint> fingerprint(TableName table, List<ColumnSpec> columns, CancelToken cancel) {
        return sessions.call(
                "compute the fingerprint of " + table,
                cancel,
                sql -> new ServerFingerprint(capabilities.textMeasure()).of(sql, table, columns));
    }

    @Override
    public List<String> duplicates(TableName table, String column, int limit, CancelToken cancel) {
        return sessions.call(
                "look for duplicates in " + table,
                cancel,
                sql -> sql.list(duplicatesQuery(table, column, limit), row -> row.getString(1)));
    }

    static String duplicatesQuery(TableName table, String column, int limit) {
        String name = TSql.quote(column);
        return "SELECT TOP (" + limit + ") MIN(CAST(" + name + " AS NVARCHAR(4000))) FROM " + TSql.quote(table)
                + " WHERE " + name + " IS NOT NULL GROUP BY " + name + " HAVING COUNT_BIG(*) > 1 ORDER BY " + name
                + ";";
    }

    @Override
    public void mark(TableName table, RunMark mark, CancelToken cancel) {
        requireFound(table, cancel);
        String text = ExtendedProperties.put(
                new ExtendedProperties.Target(table, null), ExtendedProperties.RUN, RunMarks.write(mark));
        sessions.call("mark " + table, cancel, sql -> {
            sql.run(text);
            return true;
        });
    }

    @Override
    public TableLock lock(TableName table, CancelToken cancel) {
        return ApplicationLock.take(sessions, capabilities, table, cancel);
    }

    @Override
    public RowSet query(String sql, List<@Nullable Object> parameters, CancelToken cancel) {
        return StreamedRows.open(sessions, sql, parameters, cancel);
    }

    @Override
    public void describe(String sql, CancelToken cancel) {
        sessions.call("look at the query", cancel, server -> {
            server.run("EXEC sys.sp_describe_first_result_set @tsql = N'" + sql.replace("'", "''") + "';");
            return true;
        });
    }

    @Override
    public void close() {
        sessions.close();
    }
}
