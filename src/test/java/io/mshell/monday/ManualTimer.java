package io.mshell.monday;

import io.mshell.error.CancelToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while somebody waits, and then at once. */
final class ManualTimer implements Timer {

    private final List<Long> sleeps = new ArrayList<>();
    private long millis = 1_000_000;

    @Override
    public synchronized long millis() {
        return millis;
    }

    @Override
    public synchronized Instant now() {
        return Instant.parse("2026-11-23T10:00:00Z").plusMillis(millis - 1_000_000);
    }

    @Override
    public synchronized void sleep(long wait, CancelToken cancel) {
        cancel.throwIfCancelled();
        sleeps.add(wait);
        millis += wait;
    }

    synchronized List<Long> sleeps() {
        return List.copyOf(sleeps);
    }
}
