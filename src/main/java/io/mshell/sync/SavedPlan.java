package io.mshell.sync;

import io.mshell.diff.Difference;
import io.mshell.diff.Snapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diff kept to be deployed later, and just as it is.
 *
 * @param format of the file it is kept in
 * @param name under which the board is registered
 * @param snapshot what it was made from: when that has moved, the plan is stale
 * @param differences what is to be taken over
 */
public record SavedPlan(
        int format, Instant made, String name, String boardId, Snapshot snapshot, List<Planned> differences) {

    /** The format written by this version. */
    public static final int FORMAT = 1;

    public SavedPlan {
        differences = List.copyOf(differences);
    }

    /** One difference, by what identifies it. */
    public record Planned(
            String code,
            String key,
            String subject,
            @Nullable String before,
            @Nullable String after) {

        static Planned of(Difference difference) {
            return new Planned(
                    difference.risk().name(),
                    difference.key(),
                    difference.subject(),
                    difference.before(),
                    difference.after());
        }
    }

    /** The plan of a diff. */
    public static SavedPlan of(BoardDiff diff, Snapshot snapshot, Instant made) {
        return new SavedPlan(
                FORMAT,
                made,
                diff.deployment().name(),
                diff.deployment().boardId(),
                snapshot,
                diff.differences().stream().map(Planned::of).toList());
    }

    boolean has(Difference difference) {
        return differences.contains(Planned.of(difference));
    }
}
