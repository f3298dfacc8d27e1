package io.mshell.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a live table compares with its board, item by item. The counts are exact; the differences listed are those of the
 * first items of each kind.
 *
 * @param runId the run the table came from
 * @param loadedAt when that run began to read the board
 * @param compared items that are on both sides
 * @param missing items of the board that are not in the table; null for a sample, which cannot tell
 * @param missingSince how many of them were made since the load
 * @param extra items of the table that are not on the board
 * @param differing items of which a cell differs
 * @param differingSince how many of them were changed on the board since the load
 * @param duplicates items that are in the table more than once
 * @param rejects cells of the board that cannot be mapped; they are NULL on both sides
 * @param sample what was compared; null for everything
 */
public record ReconcileReport(
        String name,
        String boardId,
        String table,
        String runId,
        Instant loadedAt,
        long compared,
        @Nullable Long missing,
        long missingSince,
        long extra,
        long differing,
        long differingSince,
        long duplicates,
        long rejects,
        @Nullable RowSample sample,
        List<ItemDifference> differences,
        List<String> notices,
        Duration took) {

    public ReconcileReport {
        differences = List.copyOf(differences);
        notices = List.copyOf(notices);
    }

    /** Whether nothing differs. */
    public boolean isEqual() {
        return (missing == null || missing == 0) && extra == 0 && differing == 0 && duplicates == 0;
    }

    /** The counts in a sentence. */
    public String summary() {
        return compared + " items compared, "
                + (missing == null ? "" : missing + " missing" + since(missingSince, "made") + ", ")
                + extra + " extra, "
                + differing + " differ" + since(differingSince, "changed")
                + (duplicates == 0 ? "" : ", " + duplicates + " more than once in the table");
    }

    private static String since(long count, String what) {
        return count == 0 ? "" : " (" + count + " of them " + what + " since the load)";
    }
}
