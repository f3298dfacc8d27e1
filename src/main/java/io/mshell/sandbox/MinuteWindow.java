package io.mshell.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A quota that is full again 60 seconds after the first use in it. Thread-safe. */
final class MinuteWindow {

    private static final Duration LENGTH = Duration.ofSeconds(60);

    private final Clock clock;
    private final long quota;
    private Instant opened = Instant.MIN;
    private long used;

    MinuteWindow(Clock clock, long quota) {
        this.clock = clock;
        this.quota = quota;
    }

    /** Uses some of the quota; false, and nothing used, if that much is not left. */
    synchronized boolean take(long amount) {
        roll();
        if (used + amount > quota) {
            return false;
        }
        if (used == 0) {
            opened = clock.instant();
        }
        used += amount;
        return true;
    }

    /** Corrects what was taken when the true amount is known. */
    synchronized void settle(long taken, long truly) {
        used = Math.max(0, used - taken + truly);
    }

    synchronized long remaining() {
        roll();
        return Math.max(0, quota - used);
    }

    long quota() {
        return quota;
    }

    /** Whole seconds until the quota is full again, at least one. */
    synchronized int secondsToReset() {
        if (used == 0) {
            return (int) LENGTH.toSeconds();
        }
        long left = LENGTH.minus(Duration.between(opened, clock.instant())).toMillis();
        return (int) Math.max(1, (left + 999) / 1000);
    }

    private void roll() {
        if (used > 0 && Duration.between(opened, clock.instant()).compareTo(LENGTH) >= 0) {
            used = 0;
        }
    }
}
