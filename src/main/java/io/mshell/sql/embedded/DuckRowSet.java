package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.sql.RowSet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Blob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A query's answer, streamed. Owns its connection. */
final class DuckRowSet implements RowSet {

    private final DuckDBConnection connection;
    private final PreparedStatement statement;
    private final CancelToken cancel;
    private final CancelToken.Registration registration;
    private final List<String> columns = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final @Nullable ResultSet rows;
    private final long updateCount;

    DuckRowSet(DuckDBConnection connection, String sql, List<@Nullable Object> parameters, CancelToken cancel)
            throws SQLException {
        this.connection = connection;
        this.cancel = cancel;
        this.statement = connection.prepareStatement(sql);
        this.registration = cancel.onCancel(() -> Duck.stop(statement));
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        boolean hasRows = statement.execute();
        this.rows = hasRows ? statement.getResultSet() : null;
        this.updateCount = hasRows ? -1 : statement.getUpdateCount();
        if (rows != null) {
            ResultSetMetaData metadata = rows.getMetaData();
            for (int i = 1; i <= metadata.getColumnCount(); i++) {
                columns.add(metadata.getColumnLabel(i));
                types.add(metadata.getColumnTypeName(i));
            }
        }
    }

    @Override
    public List<String> columns() {
        return Collections.unmodifiableList(columns);
    }

    @Override
    public List<String> types() {
        return Collections.unmodifiableList(types);
    }

    @Override
    public @Nullable List<@Nullable Object> next() {
        try {
            cancel.throwIfCancelled();
            if (rows == null || !rows.next()) {
                return null;
            }
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                row.add(value(rows.getObject(i)));
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
        registration.close();
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    private static @Nullable Object value(@Nullable Object value) throws SQLException {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        if (value instanceof Blob blob) {
            return bytes(blob);
        }
        return value == null || PLAIN.contains(value.getClass()) ? value : value.toString();
    }

    private static final java.util.Set<Class<?>> PLAIN = java.util.Set.of(
            Boolean.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            Double.class,
            String.class,
            java.time.LocalDate.class,
            java.time.LocalTime.class,
            java.time.LocalDateTime.class,
            java.time.OffsetDateTime.class,
            byte[].class);

    private static byte[] bytes(Blob blob) throws SQLException {
        try (InputStream in = blob.getBinaryStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
