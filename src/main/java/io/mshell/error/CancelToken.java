package io.mshell.error;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The one way a running operation is stopped. Work polls {@link #throwIfCancelled()} between steps and registers with
 * {@link #onCancel} whatever interrupts a blocking call (an HTTP request, a statement on the server). Thread-safe.
 */
public final class CancelToken {

    private final Deque<Runnable> actions = new ArrayDeque<>();
    private boolean cancelled;

    /** Asks the operation to stop. The registered actions run once, on the calling thread; later calls do nothing. */
    public void cancel() {
        Deque<Runnable> due;
        synchronized (actions) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = new ArrayDeque<>(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        synchronized (actions) {
            return cancelled;
        }
    }

    /** Throws {@link ErrorCode#CANCELLED} if the operation was asked to stop. */
    public void throwIfCancelled() {
        if (isCancelled()) {
            throw new MshellException(ErrorCode.CANCELLED, "cancelled");
        }
    }

    /** Waits so long. A cancellation or an interruption ends the wait with a {@link ErrorCode#CANCELLED} failure. */
    public void pause(Duration time) {
        CountDownLatch asked = new CountDownLatch(1);
        try (Registration registration = onCancel(asked::countDown)) {
            if (asked.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throwIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
    }

    /**
     * Runs {@code action} when the token is cancelled, at once if it already is. The action must be quick and must not
     * throw. Close the registration when the blocking call is over.
     */
    public Registration onCancel(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                return () -> {
                    synchronized (actions) {
                        actions.remove(action);
                    }
                };
            }
        }
        action.run();
        return () -> {};
    }

    /** An action waiting for a cancellation; closing it withdraws the action. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
