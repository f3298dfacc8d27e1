package io.mshell.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the Kestra flows of a project run, the {@code workflow:} section.
 *
 * @param every what holds for each board
 * @param boards what holds for single ones, by registered name, whole
 * @param parallel boards that the flow over all of them refreshes at a time; 0 for all
 * @param allSchedule of that flow; null for none
 */
public record Workflows(
        WorkflowSettings every,
        Map<String, WorkflowSettings> boards,
        int parallel,
        @Nullable String allSchedule) {

    /** What holds where the mapping says nothing. */
    public static final Workflows DEFAULT = new Workflows(WorkflowSettings.DEFAULT, Map.of(), 2, null);

    public Workflows {
        boards = Map.copyOf(boards);
    }

    /** What holds for a board. */
    public WorkflowSettings of(String name) {
        return boards.getOrDefault(name, every);
    }
}
