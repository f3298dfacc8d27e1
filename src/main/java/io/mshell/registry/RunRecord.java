package io.mshell.registry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run, for the history.
 *
 * @param kind {@code deploy}, {@code load}, {@code validate}, {@code swap}, {@code refresh}, {@code undo}
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

    /** A run that failed. */
    public static RunRecord failed(String kind, Instant started, Duration took, String code) {
        return new RunRecord(kind, null, started, took, code, null, null, null, null);
    }

    public boolean succeeded() {
        return outcome.equals("ok");
    }
}
