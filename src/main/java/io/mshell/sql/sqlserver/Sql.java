package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import io.mshell.error.CancelToken;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection and what stops it: runs statements so that a cancellation reaches the server. Not thread-safe. */
final class Sql {

    private final SQLServerConnection connection;
    private final CancelToken cancel;

    Sql(SQLServerConnection connection, CancelToken cancel) {
        this.connection = connection;
        this.cancel = cancel;
    }

    SQLServerConnection connection() {
        return connection;
    }

    /** Runs a batch to its end: an error behind the first result surfaces only while the results are walked. */
    void run(String batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            during(statement, () -> {
                boolean rows = statement.execute(batch);
                while (rows || statement.getUpdateCount() != -1) {
                    rows = statement.getMoreResults();
                }
                return true;
            });
        }
    }

    /** Runs a statement whose parameters are set. */
    void run(PreparedStatement statement) throws SQLException {
        during(statement, statement::execute);
    }

    /** Every row of a query; a batch that yields no result set yields no row. Parameters are sent as Unicode. */
    <T> List<T> list(String query, Reader<T> reader, String... parameters) throws SQLException {
        if (parameters.length == 0) {
            try (Statement statement = connection.createStatement()) {
                return during(statement, () -> {
                    boolean rows = statement.execute(query);
                    while (!rows && statement.getUpdateCount() != -1) {
                        rows = statement.getMoreResults();
                    }
                    return rows ? read(statement.getResultSet(), reader) : List.of();
                });
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setNString(i + 1, parameters[i]);
            }
            return during(statement, () -> read(statement.executeQuery(), reader));
        }
    }

    <T> Optional<T> first(String query, Reader<T> reader, String... parameters) throws SQLException {
        return list(query, reader, parameters).stream().findFirst();
    }

    /** The labels of a query's columns. */
    List<String> labels(String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return during(statement, () -> {
                try (ResultSet rows = statement.executeQuery(query)) {
                    List<String> labels = new ArrayList<>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        labels.add(rows.getMetaData().getColumnLabel(i));
                    }
                    return labels;
                }
            });
        }
    }

    /** Whether the server takes a harmless statement. */
    boolean works(String statement) {
        try {
            run(statement);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private <T> List<T> read(ResultSet rows, Reader<T> reader) throws SQLException {
        try (rows) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    private <T> T during(Statement statement, Step<T> step) throws SQLException {
        cancel.throwIfCancelled();
        Stopper stopper = new Stopper(connection, statement, cancel);
        try {
            return step.run();
        } finally {
            stopper.close();
        }
    }

    /** Makes a value of the row a result set stands on. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws SQLException;
    }
}
