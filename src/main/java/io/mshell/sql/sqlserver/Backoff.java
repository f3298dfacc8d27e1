package io.mshell.sql.sqlserver;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits that double from try to try up to a limit, each shortened by chance so that many waiters spread out. */
record Backoff(Duration first, Duration longest, int tries) {

    /** For connects: Azure SQL asks for 5 s first; a paused serverless database takes a minute to come back. */
    static final Backoff CONNECT = new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(60), 6);

    /** For swaps: pauses longer than the lock timeout, so that reports in the way can finish. */
    static final Backoff SWAP = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 8);

    /** How long to wait after the given try, counted from 1. */
    Duration after(int attempt) {
        long millis = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
