package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
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
 * Bulk load by DuckDB's appender. It is flushed often, for {@code close} swallows what {@code flush} would report, and
 * the rows are counted at the end.
 */
final class AppenderSink implements Sink {

    private static final int ROWS_A_FLUSH = 20_000;

    private final DuckDBConnection connection;
    private final DuckDBAppender appender;
    private final TableSpec table;
    private final String quotedTable;
    private final CancelToken cancel;
    private long written;

    AppenderSink(DuckDBConnection connection, TableSpec table, DuckDialect dialect, CancelToken cancel) {
        this.connection = connection;
        this.table = table;
        this.quotedTable = dialect.quote(table.name());
        this.cancel = cancel;
        try {
            this.appender = connection.createAppender(
                    table.name().schema(), table.name().name());
            // A sink is opened by one thread and written by another, never by two at a time.
            appender.unsafeBreakThreadConfinement();
        } catch (SQLException e) {
            throw new MshellException(
                    ErrorCode.TABLE_NOT_FOUND,
                    "cannot load into " + table.name() + ": " + Duck.failure(e).getMessage(),
                    null,
                    e);
        }
    }

    @Override
    public void write(List<Row> rows) {
        cancel.throwIfCancelled();
        for (Row row : rows) {
            append(row);
            if (++written % ROWS_A_FLUSH == 0) {
                flush();
            }
        }
    }

    @Override
    public long finish() {
        flush();
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + quotedTable)) {
            appender.close();
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    @Override
    public void close() {
        try {
            appender.close();
            connection.close();
        } catch (SQLException e) {
            // The rows are given up anyway; what was to be kept was reported by finish().
            return;
        }
    }

    private void flush() {
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
            for (; column < row.size(); column++) {
                append(table.columns().get(column), row.get(column));
            }
            appender.endRow();
        } catch (SQLException | RuntimeException e) {
            String name = column < table.columns().size()
                    ? "column '" + table.columns().get(column).name() + "' of "
                    : "";
            throw new MshellException(
                    ErrorCode.SQL_FAILED,
                    "a value of " + name + table.name() + " was refused by the engine",
                    "the load is given up; production is untouched",
                    e);
        }
    }

    private void append(ColumnSpec column, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        switch (column.type().kind()) {
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
