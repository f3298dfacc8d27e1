package io.mshell.monday;

import io.mshell.error.CancelToken;
import java.time.Duration;
import java.time.Instant;
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
        cancel.pause(Duration.ofMillis(millis));
    }
}
