package io.mshell.monday;

import org.jspecify.annotations.Nullable;

/** One limit of the API as last heard: how much there is, how much is left and when it starts anew. Guarded by its gate. */
final class Allowance {

    private static final long WINDOW_MILLIS = 60_000;

    private @Nullable Long limit;
    private @Nullable Long left;
    private long resetAt;

    void heard(@Nullable Long limitNow, @Nullable Long leftNow, @Nullable Long resetSeconds, long now) {
        if (limitNow != null) {
            limit = limitNow;
        }
        if (leftNow != null) {
            left = leftNow;
            resetAt = now + (resetSeconds == null ? WINDOW_MILLIS : resetSeconds * 1_000);
        }
    }

    /** How long until {@code wanted} is there again; 0 if it is there, or if nobody knows. */
    long waitMillis(long wanted, long now) {
        Long known = left(now);
        return known == null || known >= wanted ? 0 : Math.max(0, resetAt - now);
    }

    @Nullable
    Long limit() {
        return limit;
    }

    /** What is left; null if not heard, or if the window has passed since. */
    @Nullable
    Long left(long now) {
        return now >= resetAt ? null : left;
    }

    @Nullable
    Long resetSeconds(long now) {
        return left(now) == null ? null : (Long) ((resetAt - now + 999) / 1_000);
    }
}
