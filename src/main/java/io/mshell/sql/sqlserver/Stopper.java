package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import io.mshell.error.CancelToken;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops a statement when its token is cancelled: asks the server, and if that does not listen, cuts the connection
 * (Babelfish reads nothing while it works). Close it when the statement is over.
 */
final class Stopper implements AutoCloseable {

    /** How long a server may take to answer: rolling back can take a while. */
    private static final long GRACE_MILLIS = 2_000;

    private final SQLServerConnection connection;
    private final Statement statement;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CancelToken.Registration registration;

    Stopper(SQLServerConnection connection, Statement statement, CancelToken cancel) {
        this.connection = connection;
        this.statement = statement;
        this.registration = cancel.onCancel(this::start);
    }

    /** On a thread of its own: whoever cancels must not wait. */
    private void start() {
        Thread thread = new Thread(this::stop, "mshell-sql-stop");
        thread.setDaemon(true);
        thread.start();
    }

    private void stop() {
        ask(statement);
        try {
            if (!over.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                Sessions.abort(connection);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the server to stop a statement; one that is over already needs no stopping. */
    static void ask(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // The connection is gone, and the statement with it.
        }
    }

    @Override
    public void close() {
        registration.close();
        over.countDown();
    }
}
