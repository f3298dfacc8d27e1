package io.mshell.board;

import org.jspecify.annotations.Nullable;

/**
 * What is left of the API's limits, as last heard from the server; null where it has not said.
 *
 * @param calls requests sent in this session, retries included
 * @param waitedMillis time spent waiting because a limit said so
 * @param waitingMillis how long a request waits from now on because a limit says so
 */
public record ApiBudget(
        long calls,
        long waitedMillis,
        long waitingMillis,
        @Nullable Long complexityLeft,
        @Nullable Long complexityLimit,
        @Nullable Long complexityResetSeconds,
        @Nullable Long minuteCallsLeft,
        @Nullable Long minuteCallsLimit,
        @Nullable Long concurrencyLeft,
        @Nullable Long concurrencyLimit,
        @Nullable Long dailyLimit,
        @Nullable Long dailyUsed) {}
