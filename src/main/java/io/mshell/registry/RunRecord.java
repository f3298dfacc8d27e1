package io.mshell.registry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run, for the history.
 *
 * @param kind {@code load}, {@code validate}, {@code swap}, {@code refresh}, {@code undo} or {@code recover}
 * @param outcome {@code ok}, or the error code it failed with
 * @param rows null where the run counts none
 * @param calls API requests, null where the run made none
 * @param windowMillis how long the live name was locked, null without a swap
 */
public record RunRecord(
        String kind,
        @Nullable String runId,
        Instant started,
        Duration took,
        String outcome,
        @Nullable Long rows,
        @Nullable Long rejects,
        @Nullable Long calls,
        @Nullable Long windowMillis) {

    /** A run of which nothing more is known. */
    public static RunRecord of(String kind, Instant started, Duration took, String outcome) {
        return new RunRecord(kind, null, started, took, outcome, null, null, null, null);
    }

    public RunRecord withRun(String id) {
        return new RunRecord(kind, id, started, took, outcome, rows, rejects, calls, windowMillis);
    }

    public RunRecord withRows(long count) {
        return new RunRecord(kind, runId, started, took, outcome, count, rejects, calls, windowMillis);
    }

    public RunRecord withLoad(long rejected, long requests) {
        return new RunRecord(kind, runId, started, took, outcome, rows, rejected, requests, windowMillis);
    }

    public RunRecord withWindow(long millis) {
        return new RunRecord(kind, runId, started, took, outcome, rows, rejects, calls, millis);
    }

    public boolean succeeded() {
        return outcome.equals("ok");
    }
}
