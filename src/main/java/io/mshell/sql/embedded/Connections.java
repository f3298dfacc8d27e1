package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** One open database; each piece of work gets a connection of its own, which costs a fifth of a millisecond. */
final class Connections implements AutoCloseable {

    private final DuckDBConnection root;

    Connections(DuckDBConnection root) {
        this.root = root;
    }

    /** A connection the caller closes. */
    DuckDBConnection open() {
        try {
            return root.duplicate();
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
}
