package io.mshell.sql;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of itself: whose it is and how far the run that made it came. Kept on the table (extended property
 * or comment), so that it follows every rename and a crash at any instant can be read back from the database alone.
 *
 * @param boardId the board the table belongs to
 * @param runId the run that made it
 * @param rows the rows of a finished load; null before that
 */
public record RunMark(
        String boardId, String runId, State state, @Nullable Long rows, Instant at) {

    /** How far the run came. */
    public enum State {
        /** Made by a deployment, never loaded. */
        CREATED,
        /** A load is under way, or died. */
        LOADING,
        /** All rows are there; not yet proven. */
        LOADED,
        /** Every gate passed: it may become, or is, the live table. */
        VALIDATED
    }
}
