package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import io.mshell.error.CancelToken;
import io.mshell.sql.RowSet;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import microsoft.sql.DateTimeOffset;
import org.jspecify.annotations.Nullable;

/**
 * The first row set of a user's statement, read as it arrives, on a connection of its own: what the statement leaves
 * behind (settings, temporary tables, an open transaction) ends with it.
 */
final class StreamedRows implements RowSet {

    private final SQLServerConnection connection;
    private final Statement statement;
    private final CancelToken cancel;
    private final Stopper stopper;
    private final List<String> columns = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private @Nullable ResultSet rows;
    private long updateCount = -1;

    private StreamedRows(SQLServerConnection connection, Statement statement, CancelToken cancel) {
        this.connection = connection;
        this.statement = statement;
        this.cancel = cancel;
        this.stopper = new Stopper(connection, statement, cancel);
    }

    static StreamedRows open(Sessions sessions, String sql, List<@Nullable Object> parameters, CancelToken cancel) {
        SQLServerConnection connection = sessions.dedicated(cancel);
        StreamedRows opened = null;
        boolean done = false;
        try {
            Statement statement =
                    parameters.isEmpty() ? connection.createStatement() : bound(connection, sql, parameters);
            opened = new StreamedRows(connection, statement, cancel);
            opened.execute(sql);
            done = true;
            return opened;
        } catch (SQLException e) {
            throw SqlServerErrors.inQuery("run the query", e, cancel);
        } finally {
            if (!done && opened != null) {
                opened.close();
            } else if (!done) {
                Sessions.discard(connection);
            }
        }
    }

    private static PreparedStatement bound(
            SQLServerConnection connection, String sql, List<@Nullable Object> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value instanceof String text) {
                statement.setNString(i + 1, text);
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private void execute(String sql) throws SQLException {
        cancel.throwIfCancelled();
        boolean found = statement instanceof PreparedStatement prepared ? prepared.execute() : statement.execute(sql);
        long count = found ? -1 : statement.getLargeUpdateCount();
        while (!found && count != -1) {
            updateCount = Math.max(updateCount, 0) + count;
            found = statement.getMoreResults();
            count = found ? -1 : statement.getLargeUpdateCount();
        }
        if (found) {
            updateCount = -1;
            ResultSet result = statement.getResultSet();
            ResultSetMetaData meta = result.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnLabel(i));
                types.add(meta.getColumnTypeName(i).toLowerCase(Locale.ROOT));
            }
            rows = result;
        }
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public List<String> types() {
        return List.copyOf(types);
    }

    @Override
    public @Nullable List<@Nullable Object> next() {
        ResultSet open = rows;
        if (open == null) {
            return null;
        }
        try {
            if (!open.next()) {
                rows = null;
                // An error behind the rows must not pass unseen.
                while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                    cancel.throwIfCancelled();
                }
                return null;
            }
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                values.add(value(open, i, types.get(i - 1)));
            }
            return values;
        } catch (SQLException e) {
            throw SqlServerErrors.inQuery("read the query's rows", e, cancel);
        }
    }

    private static @Nullable Object value(ResultSet row, int at, String type) throws SQLException {
        return switch (type) {
            case "date" -> row.getObject(at, LocalDate.class);
            case "time" -> row.getObject(at, LocalTime.class);
            case "datetime", "datetime2", "smalldatetime" -> row.getObject(at, LocalDateTime.class);
            case "timestamp", "rowversion", "binary", "varbinary", "image", "geometry", "geography", "hierarchyid" ->
                row.getBytes(at);
            case "xml", "json", "text", "ntext", "uniqueidentifier" -> row.getString(at);
            default -> plain(row.getObject(at));
        };
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        if (value instanceof Float real) {
            // By its shortest text: widening would show digits that were never there.
            return Double.valueOf(real.toString());
        }
        if (value instanceof DateTimeOffset offset) {
            return offset.getOffsetDateTime();
        }
        if (value instanceof java.sql.Timestamp time) {
            return time.toLocalDateTime();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value == null || isPlain(value) ? value : value.toString();
    }

    private static boolean isPlain(Object value) {
        return value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Double
                || value instanceof String
                || value instanceof byte[];
    }

    @Override
    public long updateCount() {
        return updateCount;
    }

    @Override
    public void close() {
        stopper.close();
        if (rows != null) {
            // Otherwise closing would read the rest of a large answer first.
            Stopper.ask(statement);
        }
        Sessions.discard(connection);
    }
}
