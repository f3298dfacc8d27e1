package io.mshell.sync;

import io.mshell.board.ApiBudget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What happens while a board is worked on, for whoever watches. */
public sealed interface SyncEvent {

    /** The registered name of the board it is about. */
    String board();

    /** A step begins. */
    record Started(String board, Step step, String detail) implements SyncEvent {}

    /**
     * Rows are moving.
     *
     * @param expected monday's own count, good for a bar and for nothing else; null if unknown
     */
    record Progress(String board, long rows, @Nullable Long expected, Duration elapsed, ApiBudget budget)
            implements SyncEvent {}

    /** Something worth knowing that is not an error. */
    record Notice(String board, String text) implements SyncEvent {}

    /** A gate was tried. */
    record Judged(String board, Gate gate) implements SyncEvent {}

    /** A step is over. */
    record Done(String board, Step step, String detail, Duration took) implements SyncEvent {}
}
