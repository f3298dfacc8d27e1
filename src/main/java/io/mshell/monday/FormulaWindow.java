package io.mshell.monday;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The formula values read within the last minute: monday.com computes 10,000 a minute and says so only by an error.
 * Guarded by its gate.
 */
final class FormulaWindow {

    static final int VALUES_PER_MINUTE = 10_000;
    private static final long WINDOW_MILLIS = 60_000;

    private final Deque<Reading> readings = new ArrayDeque<>();
    private long total;

    /** How long until so many values may be read; 0 if at once. */
    long waitMillis(long cells, long now) {
        while (!readings.isEmpty() && readings.getFirst().at + WINDOW_MILLIS <= now) {
            total -= readings.removeFirst().cells;
        }
        if (cells == 0 || total <= 0 || total + cells <= VALUES_PER_MINUTE) {
            return 0;
        }
        return readings.getFirst().at + WINDOW_MILLIS - now;
    }

    /** @param cells negative to correct an earlier number */
    void add(long cells, long now) {
        if (cells != 0) {
            readings.addLast(new Reading(now, cells));
            total += cells;
        }
    }

    private record Reading(long at, long cells) {}
}
