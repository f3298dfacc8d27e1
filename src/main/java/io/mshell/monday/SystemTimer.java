package io.mshell.monday;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real time. */
final class SystemTimer implements Timer {

    @Override
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void sleep(long millis, CancelToken cancel) {
        CountDownLatch cancelled = new CountDownLatch(1);
        CancelToken.Registration registration = cancel.onCancel(cancelled::countDown);
        try {
            if (cancelled.await(millis, TimeUnit.MILLISECONDS)) {
                cancel.throwIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } finally {
            registration.close();
        }
    }
}
