package io.mshell.console;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How long something has taken so far, for people. */
public final class Stopwatch {

    private final LongSupplier nanoTime;
    private final long startedAt;

    private Stopwatch(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    public static Stopwatch started() {
        return new Stopwatch(System::nanoTime);
    }

    static Stopwatch started(LongSupplier nanoTime) {
        return new Stopwatch(nanoTime);
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - startedAt);
    }

    /** Such as {@code 0.18 s}, {@code 41 s} or {@code 3 min 20 s}. */
    public static String told(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        return seconds < 60
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
