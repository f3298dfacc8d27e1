package io.mshell.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run, for the history.
 *
 * @param kind {@code load}, {@code validate}, {@code swap}, {@code refresh}, {@code undo}, {@code recover},
 *     {@code deploy}, {@code adopt} or {@code rebuild}
 * @param outcome {@code ok}, or the error code it failed with
 * @param rows null where the run counts none
 * @param calls API requests, null where the run made none
 * @param windowMillis how long the live name was locked, null without a swap
 * @param changes what a deployment took over, each in words; empty for other runs
 * @param reason why dangerous changes were allowed, null if none was
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
        @Nullable Long windowMillis,
        @Nullable List<String> changes,
        @Nullable String reason) {

    private static final Set<String> DEPLOYING = Set.of("deploy", "adopt", "rebuild");

    public RunRecord {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public List<String> changes() {
        return changes == null ? List.of() : changes;
    }

    /** A run of which nothing more is known. */
    public static RunRecord of(String kind, Instant started, Duration took, String outcome) {
        return new RunRecord(kind, null, started, took, outcome, null, null, null, null, null, null);
    }

    public RunRecord withRun(String id) {
        return new RunRecord(kind, id, started, took, outcome, rows, rejects, calls, windowMillis, changes, reason);
    }

    public RunRecord withRows(long count) {
        return new RunRecord(kind, runId, started, took, outcome, count, rejects, calls, windowMillis, changes, reason);
    }

    public RunRecord withLoad(long rejected, long requests) {
        return new RunRecord(
                kind, runId, started, took, outcome, rows, rejected, requests, windowMillis, changes, reason);
    }

    public RunRecord withWindow(long millis) {
        return new RunRecord(kind, runId, started, took, outcome, rows, rejects, calls, millis, changes, reason);
    }

    /** A deployment that took changes over. */
    public RunRecord withChanges(List<String> taken, @Nullable String why) {
        return new RunRecord(kind, runId, started, took, outcome, rows, rejects, calls, windowMillis, taken, why);
    }

    /** Whether it changed what counts as deployed. */
    public boolean deploys() {
        return DEPLOYING.contains(kind);
    }

    public boolean succeeded() {
        return outcome.equals("ok");
    }
}
