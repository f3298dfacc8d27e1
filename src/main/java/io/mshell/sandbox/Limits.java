package io.mshell.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Enforces the account's limits and describes them in the answer's headers. Thread-safe. */
final class Limits {

    /** A call counts ten tenths of a daily call; one that was refused, or asks only for complexity, counts one. */
    private static final int WHOLE_CALL = 10;

    private static final int CONCURRENCY_RETRY_SECONDS = 15;

    private final SandboxLimits limits;
    private final Clock clock;
    private final MinuteWindow requests;
    private final MinuteWindow complexity;
    private final MinuteWindow formulas;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private LocalDate day = LocalDate.MIN;
    private long tenthsToday;

    Limits(SandboxLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        requests = new MinuteWindow(clock, limits.requestsPerMinute());
        complexity = new MinuteWindow(clock, limits.complexityPerMinute());
        formulas = new MinuteWindow(clock, limits.formulaValuesPerMinute());
    }

    SandboxLimits quotas() {
        return limits;
    }

    MinuteWindow complexity() {
        return complexity;
    }

    MinuteWindow formulas() {
        return formulas;
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    /**
     * Counts a call that begins. Every call, also a refused one, must {@link #leave} once.
     *
     * @throws ApiFailure if a limit is reached
     */
    void enter() {
        int now = underWay.incrementAndGet();
        mostUnderWay.accumulateAndGet(now, Math::max);
        if (now > limits.concurrentRequests()) {
            countTenths(1);
            throw ApiFailure.retry(
                    429, "MAX_CONCURRENCY_EXCEEDED", "Max concurrency exceeded", CONCURRENCY_RETRY_SECONDS);
        }
        if (!requests.take(1)) {
            countTenths(1);
            throw ApiFailure.retry(
                    429, "MINUTE_RATE_LIMIT_EXCEEDED", "Minute rate limit exceeded", requests.secondsToReset());
        }
        if (countTenths(WHOLE_CALL) > (long) limits.requestsPerDay() * WHOLE_CALL) {
            throw ApiFailure.retry(429, "DAILY_LIMIT_EXCEEDED", "Daily limit exceeded", secondsToMidnight());
        }
    }

    void leave() {
        underWay.decrementAndGet();
    }

    /** Corrects the day's count for a query that asks for nothing but its complexity. */
    synchronized void wasCheap() {
        tenthsToday -= WHOLE_CALL - 1;
    }

    private synchronized long countTenths(int tenths) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            tenthsToday = 0;
        }
        tenthsToday += tenths;
        return tenthsToday;
    }

    private int secondsToMidnight() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC);
        return (int) Math.max(1, Duration.between(now, midnight).toSeconds());
    }

    /**
     * Takes the estimated points of a query off the minute's budget.
     *
     * @throws ApiFailure if the query may never run, or not now
     */
    void reserve(long estimate) {
        if (estimate > limits.complexityPerQuery()) {
            throw new ApiFailure(
                    200,
                    "REQUEST_MAX_COMPLEXITY_EXCEEDED",
                    "Query has complexity of " + estimate + ", which exceeds max complexity of "
                            + limits.complexityPerQuery(),
                    Map.of("complexity", estimate, "maxComplexity", limits.complexityPerQuery()));
        }
        if (!complexity.take(estimate)) {
            throw complexityExhausted();
        }
    }

    ApiFailure complexityExhausted() {
        return ApiFailure.retry(
                429,
                "COMPLEXITY_BUDGET_EXHAUSTED",
                "Complexity budget exhausted, query cost exceeds the budget remaining out of "
                        + limits.complexityPerMinute() + " reset in " + complexity.secondsToReset() + " seconds",
                complexity.secondsToReset());
    }

    /** The headers every answer carries. */
    Map<String, String> headers() {
        return Map.of(
                "RateLimit-Policy",
                "\"minuteRate\";q=" + requests.quota() + ";w=60, \"concurrency\";q=" + limits.concurrentRequests()
                        + ";qu=\"concurrent-requests\", \"complexityMinute\";q=" + complexity.quota()
                        + ";w=60;qu=\"content-bytes\"",
                "RateLimit",
                "\"minuteRate\";r=" + requests.remaining() + ", \"concurrency\";r="
                        + Math.max(0, limits.concurrentRequests() - underWay.get()) + ", \"complexityMinute\";r="
                        + complexity.remaining() + ";t=" + complexity.secondsToReset());
    }
}
