package io.mshell.sandbox;

/**
 * Something that shall go wrong.
 *
 * @param match which requests count
 * @param skip how many matching requests pass unharmed first: with 2 the third one fails
 * @param times how many requests fail then
 * @param retrySeconds what {@code retry_in_seconds} and {@code Retry-After} say, for the kinds that have it
 * @param delayMillis how long the answer waits, for {@link Kind#SLOW}
 */
public record Fault(Kind kind, Match match, int skip, int times, int retrySeconds, int delayMillis) {

    /** Ways to fail. */
    public enum Kind {
        /** 429 {@code MINUTE_RATE_LIMIT_EXCEEDED}. */
        RATE_LIMIT,
        /** 429 {@code COMPLEXITY_BUDGET_EXHAUSTED}. */
        COMPLEXITY,
        /** 429 {@code DAILY_LIMIT_EXCEEDED}. */
        DAILY_LIMIT,
        /** 500 with a page of HTML. */
        SERVER_ERROR,
        /** 502 with a page of HTML. */
        BAD_GATEWAY,
        /** 503 {@code TIMEOUT_EXCEEDED}. */
        TIMEOUT,
        /** The connection breaks in the middle of the body. */
        RESET,
        /** A well-formed answer whose JSON ends in the middle. */
        TRUNCATED,
        /** The answer comes late. */
        SLOW,
        /** 200, no {@code data}, {@code CursorException}. */
        CURSOR_EXPIRED,
        /** 200, {@code columns} of the board null, {@code tooManyRequests} in {@code errors}. */
        PARTIAL_COLUMNS,
        /** 200, one cell's fields null, {@code tooManyRequests} in {@code errors}. */
        PARTIAL_CELLS,
        /** 200 with the format of errors before 2025: {@code error_code}, {@code error_message}, {@code status_code}. */
        LEGACY
    }

    /** Requests a fault applies to. */
    public enum Match {
        ANY,
        /** Only requests that read a page of items. */
        PAGE
    }

    /** The next matching request fails; 429s ask to wait one second. */
    public static Fault next(Kind kind, Match match) {
        return new Fault(kind, match, 0, 1, 1, 0);
    }

    public Fault after(int requests) {
        return new Fault(kind, match, requests, times, retrySeconds, delayMillis);
    }

    public Fault times(int requests) {
        return new Fault(kind, match, skip, requests, retrySeconds, delayMillis);
    }

    public Fault retryIn(int seconds) {
        return new Fault(kind, match, skip, times, seconds, delayMillis);
    }

    public Fault delayedBy(int millis) {
        return new Fault(kind, match, skip, times, retrySeconds, millis);
    }
}
