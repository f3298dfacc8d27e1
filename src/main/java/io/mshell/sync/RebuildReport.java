package io.mshell.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was restored of a registry, or would be.
 *
 * @param database it was restored from
 * @param boards in the order of their tables
 */
public record RebuildReport(String database, boolean dryRun, List<Rebuilt> boards, List<String> notices) {

    public RebuildReport {
        boards = List.copyOf(boards);
        notices = List.copyOf(notices);
    }

    /**
     * One table.
     *
     * @param name under which it is registered; null if it is not, for nothing could be made of it
     * @param columns how many
     * @param from what told of it; null if nothing could be made of it
     * @param problem why not; null if it could
     */
    public record Rebuilt(
            @Nullable String name,
            String boardId,
            String table,
            int columns,
            @Nullable Source from,
            @Nullable String problem) {}

    /** What told how a board was deployed. */
    public enum Source {
        BOARD_FILE("its board file"),
        MONDAY("the table and monday.com"),
        DOCUMENTATION("the table alone");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether nothing stood in the way. */
    public boolean isComplete() {
        return boards.stream().allMatch(board -> board.problem() == null);
    }
}
