package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sql.sqlserver.ConnectionSettings.Purpose;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one database session. Short calls share a few idle ones, which only mshell's own statements ever
 * used; everything that changes settings, locks or loads has one of its own, closed with it. Thread-safe.
 */
final class Sessions implements AutoCloseable {

    private static final int MOST_IDLE = 2;
    private static final int VALID_WITHIN_SECONDS = 5;

    private final Connector connector;
    private final Deque<SQLServerConnection> idle = new ArrayDeque<>();
    private boolean closed;

    Sessions(Connector connector) {
        this.connector = connector;
    }

    /** A connection for one piece of work, to be closed by the caller. */
    SQLServerConnection dedicated(CancelToken cancel) {
        refuseIfClosed();
        return connector.connect(Purpose.WORK, cancel);
    }

    /**
     * Makes one call of mshell's own. {@code action} completes "could not ...". After a failure the connection is not
     * used again.
     */
    <T> T call(String action, CancelToken cancel, Work<T> work) {
        SQLServerConnection connection = take(cancel);
        boolean done = false;
        try {
            T result = work.on(new Sql(connection, cancel));
            done = true;
            return result;
        } catch (SQLException e) {
            throw SqlServerErrors.during(action, e, cancel);
        } finally {
            if (done) {
                giveBack(connection);
            } else {
                discard(connection);
            }
        }
    }

    private SQLServerConnection take(CancelToken cancel) {
        refuseIfClosed();
        for (SQLServerConnection waiting = poll(); waiting != null; waiting = poll()) {
            if (isValid(waiting)) {
                return waiting;
            }
            discard(waiting);
        }
        return connector.connect(Purpose.CALLS, cancel);
    }

    private @Nullable SQLServerConnection poll() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    private void giveBack(SQLServerConnection connection) {
        synchronized (idle) {
            if (!closed && idle.size() < MOST_IDLE) {
                idle.addFirst(connection);
                return;
            }
        }
        discard(connection);
    }

    private static boolean isValid(SQLServerConnection connection) {
        try {
            return connection.isValid(VALID_WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Closes a connection whatever its state; nobody can act on a failure to close. */
    static void discard(SQLServerConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Already gone.
        }
    }

    /** Cuts a connection in the middle of whatever it does. */
    static void abort(SQLServerConnection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // Already gone.
        }
    }

    private void refuseIfClosed() {
        synchronized (idle) {
            if (closed) {
                throw new MshellException(
                        ErrorCode.NOT_CONNECTED,
                        "the session with " + connector.settings().shown() + " is closed",
                        "connect sql");
            }
        }
    }

    @Override
    public void close() {
        Deque<SQLServerConnection> left;
        synchronized (idle) {
            closed = true;
            left = new ArrayDeque<>(idle);
            idle.clear();
        }
        left.forEach(Sessions::discard);
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }
}
