package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** One open database; each piece of work gets a connection of its own, which costs a fifth of a millisecond. */
final class Connections implements AutoCloseable {

    /** The schema a name without one is in, as on SQL Server. */
    static final String SCHEMA = "dbo";

    private final DuckDBConnection root;

    Connections(DuckDBConnection root) {
        this.root = root;
    }

    /** A connection the caller closes. */
    DuckDBConnection open() {
        try {
            DuckDBConnection connection = root.duplicate();
            connection.setSchema(SCHEMA);
            return connection;
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    /** Runs the work on a connection of its own. */
    <T> T run(CancelToken cancel, Duck.Work<T> work) {
        try (Connection connection = open()) {
            return Duck.with(connection, cancel, work);
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    /** Closes a connection that is of no more use because of the failure. */
    static void close(Connection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
