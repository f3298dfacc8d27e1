package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops a statement when its token is cancelled. The engine forgets a wish that comes just before the statement begins,
 * so it is asked until the statement is over: close this then.
 */
final class Stopper implements AutoCloseable {

    private static final long AGAIN_MILLIS = 20;

    private final Statement statement;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CancelToken.Registration registration;

    Stopper(Statement statement, CancelToken cancel) {
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
        try {
            boolean ended = false;
            while (!ended && ask()) {
                ended = over.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks, unless the statement is over: what its connection does next must not be stopped. */
    private synchronized boolean ask() {
        if (over.getCount() == 0) {
            return false;
        }
        try {
            statement.cancel();
            return true;
        } catch (SQLException hasEnded) {
            return false;
        }
    }

    @Override
    public void close() {
        registration.close();
        synchronized (this) {
            over.countDown();
        }
    }
}
