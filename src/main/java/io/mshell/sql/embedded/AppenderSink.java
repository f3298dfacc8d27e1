package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Sink;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Bulk load by DuckDB's appender, in one transaction: rows given up leave nothing behind. It is flushed often, for
 * {@code close} swallows what {@code flush} would report, and the rows are counted before the commit.
 */
final class AppenderSink implements Sink {

    private static final int ROWS_A_FLUSH = 20_000;

    private final DuckDBConnection connection;
    private final DuckDBAppender appender;
    private final TableSpec table;
    private final SqlType.Kind[] kinds;
    private final int added;
    private final String count;
    private final CancelToken cancel;
    private long written;

    private AppenderSink(
            DuckDBConnection connection, DuckDBAppender appender, TableSpec table, String count, CancelToken cancel)
            throws SQLException {
        this.connection = connection;
        this.appender = appender;
        this.table = table;
        this.kinds =
                table.columns().stream().map(column -> column.type().kind()).toArray(SqlType.Kind[]::new);
        this.count = count;
        this.added = (int) rows(
                        connection, "SELECT COUNT(*) FROM duckdb_columns() WHERE " + TableComments.named(table.name()))
                - table.columns().size();
        this.cancel = cancel;
    }

    static AppenderSink open(DuckDBConnection connection, TableSpec table, DuckDialect dialect, CancelToken cancel) {
        String count = "SELECT COUNT(*) FROM " + dialect.quote(table.name());
        try {
            connection.setAutoCommit(false);
            // Only a statement begins a transaction: without one, each flush of the appender is committed by itself.
            rows(connection, count);
            DuckDBAppender appender = connection.createAppender(
                    table.name().schema(), table.name().name());
            // A sink is opened by one thread and written by another, never by two at a time.
            appender.unsafeBreakThreadConfinement();
            return new AppenderSink(connection, appender, table, count, cancel);
        } catch (SQLException e) {
            close(connection, e);
            throw new MshellException(
                    ErrorCode.TABLE_NOT_FOUND,
                    "cannot load into " + table.name() + ": " + Duck.failure(e).getMessage(),
                    "deploy the board first",
                    e);
        }
    }

    @Override
    public void write(List<Row> rows) {
        for (Row row : rows) {
            append(row);
            if (++written % ROWS_A_FLUSH == 0) {
                flush();
            }
        }
        cancel.throwIfCancelled();
    }

    @Override
    public long finish() {
        flush();
        try {
            appender.close();
            long stored = rows(connection, count);
            if (stored < written) {
                throw new MshellException(
                        ErrorCode.SQL_FAILED,
                        "the engine holds " + stored + " of " + written + " rows written to " + table.name(),
                        "production is untouched; run 'load' again");
            }
            connection.commit();
            return stored;
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    private static long rows(DuckDBConnection connection, String count) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** After {@link #finish} there is nothing left to take back. */
    @Override
    public void close() {
        try {
            appender.close();
            connection.rollback();
        } catch (SQLException e) {
            close(connection, e);
            return;
        }
        close(connection, null);
    }

    private static void close(DuckDBConnection connection, @Nullable Exception reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The rows are given up anyway; what was to be kept was reported by finish().
            if (reason != null) {
                reason.addSuppressed(e);
            }
        }
    }

    private void flush() {
        cancel.throwIfCancelled();
        try {
            appender.flush();
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    private void append(Row row) {
        int column = 0;
        try {
            appender.beginRow();
            for (; column < kinds.length; column++) {
                append(kinds[column], row.get(column));
            }
            // What a template adds behind our columns fills itself.
            for (int i = 0; i < added; i++) {
                appender.appendDefault();
            }
        } catch (SQLException | RuntimeException e) {
            if (column == kinds.length) {
                throw new MshellException(
                        ErrorCode.SQL_FAILED,
                        "a column that a template adds to " + table.name() + " has no default that can be loaded: "
                                + e.getMessage(),
                        "give it a constant DEFAULT, or let it be NULL",
                        e);
            }
            ColumnSpec refused = table.columns().get(column);
            throw new MshellException(
                    ErrorCode.SQL_FAILED,
                    "a value of column '" + refused.name() + "' (" + refused.type() + ") of " + table.name()
                            + " was refused by the engine",
                    "the load is given up; production is untouched",
                    e);
        }
        endRow();
    }

    /** Now and then the engine writes what it has gathered here, so this fails for other reasons than the row. */
    private void endRow() {
        try {
            appender.endRow();
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    private void append(SqlType.Kind kind, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        switch (kind) {
            case BIT -> appender.append(((Boolean) value).booleanValue());
            case INT -> appender.append(((Integer) value).intValue());
            case BIGINT -> appender.append(((Long) value).longValue());
            case DECIMAL -> appender.append((BigDecimal) value);
            case FLOAT -> appender.append(((Double) value).doubleValue());
            case NVARCHAR -> appender.append((String) value);
            case DATE -> appender.appendEpochDays((int) ((LocalDate) value).toEpochDay());
            case TIME -> appender.append((LocalTime) value);
            case DATETIME2 -> appender.append((LocalDateTime) value);
        }
    }
}
