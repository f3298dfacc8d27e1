package io.mshell.console;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast something has been going during the last seconds. */
final class Rate {

    private static final long WINDOW_NANOS = Duration.ofSeconds(5).toNanos();
    /** Before that a rate would be a guess. */
    private static final long LEAST_NANOS = Duration.ofSeconds(1).toNanos();
    /** How far apart what is remembered lies. */
    private static final long STEP_NANOS = Duration.ofMillis(50).toNanos();

    private final Deque<Sample> samples = new ArrayDeque<>();
    private long done;

    private record Sample(long nanos, long done) {}

    /** So much was done by then. */
    void at(long nanos, long soFar) {
        done = soFar;
        if (samples.isEmpty() || nanos - samples.getLast().nanos() >= STEP_NANOS) {
            samples.add(new Sample(nanos, soFar));
        }
        forget(nanos);
    }

    /** What is done a second; 0 if that cannot be told. */
    double perSecond(long nanos) {
        forget(nanos);
        if (samples.isEmpty()) {
            return 0;
        }
        Sample first = samples.getFirst();
        long time = nanos - first.nanos();
        return time < LEAST_NANOS ? 0 : Math.max(0, done - first.done()) * 1e9 / time;
    }

    private void forget(long nanos) {
        while (samples.size() > 1 && nanos - samples.getFirst().nanos() > WINDOW_NANOS) {
            samples.removeFirst();
        }
    }
}
