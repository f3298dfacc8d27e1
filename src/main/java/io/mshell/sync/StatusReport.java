package io.mshell.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a deployed board stands.
 *
 * @param rows in production; null if there is no table, or no session to ask
 * @param runId the run production came from
 * @param refreshedAt when it was loaded
 * @param age how old production is
 * @param staged what is in staging, in words; empty for nothing
 * @param undoTo the run {@code swap undo} would go back to; null if none
 * @param lastRun kind and outcome of the last run; null if there was none
 * @param hints what to do next, if anything
 */
public record StatusReport(
        String name,
        String boardId,
        String boardName,
        String database,
        String table,
        int columns,
        Instant deployedAt,
        @Nullable Long rows,
        @Nullable String runId,
        @Nullable Instant refreshedAt,
        @Nullable Duration age,
        String staged,
        @Nullable String undoTo,
        @Nullable String lastRun,
        List<String> hints) {

    public StatusReport {
        hints = List.copyOf(hints);
    }
}
