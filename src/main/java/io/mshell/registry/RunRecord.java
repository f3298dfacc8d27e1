package io.mshell.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one board, as its history keeps it. Instants and durations are cut to milliseconds.
 *
 * @param rows rows written, -1 if none were to be
 * @param calls requests sent to monday.com
 * @param swapWindow how long the live name was locked; null if nothing was swapped
 * @param gatesPassed the gates that held, in the order they were tried
 * @param gatesFailed the gates that did not
 * @param rejects cells that could not become their column's type
 * @param error the code of the failure ({@link io.mshell.error.ErrorCode}); null if it did not fail
 * @param note what the user said of it, such as why a risk was allowed; empty for none
 */
public record RunRecord(
        String runId,
        Kind kind,
        Instant startedAt,
        Duration duration,
        Outcome outcome,
        long rows,
        long calls,
        @Nullable Duration swapWindow,
        List<String> gatesPassed,
        List<String> gatesFailed,
        long rejects,
        @Nullable String error,
        String note) {

    /** What was run. */
    public enum Kind {
        DEPLOY,
        LOAD,
        VALIDATE,
        SWAP,
        REFRESH,
        UNDO,
        RECOVER
    }

    /** How it ended. */
    public enum Outcome {
        DONE,
        FAILED,
        CANCELLED
    }

    public RunRecord {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        duration = duration.truncatedTo(ChronoUnit.MILLIS);
        swapWindow = swapWindow == null ? null : swapWindow.truncatedTo(ChronoUnit.MILLIS);
        gatesPassed = List.copyOf(gatesPassed);
        gatesFailed = List.copyOf(gatesFailed);
    }
}
