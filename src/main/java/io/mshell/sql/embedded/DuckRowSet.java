package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sql.RowSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A query's answer, streamed. Owns its connection. */
final class DuckRowSet implements RowSet {

    private final DuckDBConnection connection;
    private final PreparedStatement statement;
    private final CancelToken cancel;
    private final Stopper stopper;
    private final @Nullable ResultSet rows;
    private final List<String> columns;
    private final List<String> types;
    private final long updateCount;

    private DuckRowSet(DuckDBConnection connection, PreparedStatement statement, CancelToken cancel)
            throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.cancel = cancel;
        this.stopper = new Stopper(statement, cancel);
        try {
            boolean hasRows = statement.execute();
            this.rows = hasRows ? statement.getResultSet() : null;
            this.updateCount = hasRows ? -1 : statement.getUpdateCount();
            List<String> labels = new ArrayList<>();
            List<String> names = new ArrayList<>();
            if (rows != null) {
                ResultSetMetaData metadata = rows.getMetaData();
                for (int i = 1; i <= metadata.getColumnCount(); i++) {
                    labels.add(metadata.getColumnLabel(i));
                    names.add(metadata.getColumnTypeName(i));
                }
            }
            this.columns = List.copyOf(labels);
            this.types = List.copyOf(names);
        } catch (SQLException | RuntimeException e) {
            stopper.close();
            throw e;
        }
    }

    /** Starts the query; the connection is closed with the answer, or here if there is none. */
    static DuckRowSet open(
            DuckDBConnection connection, String sql, List<@Nullable Object> parameters, CancelToken cancel) {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return new DuckRowSet(connection, statement, cancel);
        } catch (SQLException e) {
            Connections.close(connection, e);
            cancel.throwIfCancelled();
            throw Duck.failure(e);
        } catch (RuntimeException e) {
            // The driver throws these for a parameter that is not there.
            Connections.close(connection, e);
            throw new MshellException(ErrorCode.SQL_FAILED, "the query failed: " + e.getMessage(), null, e);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<String> types() {
        return types;
    }

    @Override
    public @Nullable List<@Nullable Object> next() {
        cancel.throwIfCancelled();
        try {
            if (rows == null || !rows.next()) {
                return null;
            }
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                row.add(value(rows, i, types.get(i - 1)));
            }
            return row;
        } catch (SQLException e) {
            cancel.throwIfCancelled();
            throw Duck.failure(e);
        }
    }

    @Override
    public long updateCount() {
        return updateCount;
    }

    @Override
    public void close() {
        stopper.close();
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    /**
     * What the driver would give as old types, which pass through the JVM's zone and the old calendar, is asked for by
     * its new type; and a DATE by none, for there it is the new type that passes through the old.
     */
    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        return switch (type) {
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                row.getObject(column, LocalDateTime.class);
            case "TIMESTAMP WITH TIME ZONE" -> row.getObject(column, OffsetDateTime.class);
            case "BLOB" -> row.getBytes(column);
            default -> plain(row.getObject(column));
        };
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value == null) {
            return null;
        }
        boolean isPlain = value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Double
                || value instanceof LocalDate
                || value instanceof LocalTime;
        return isPlain ? value : value.toString();
    }
}
