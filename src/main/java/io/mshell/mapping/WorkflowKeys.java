package io.mshell.mapping;

import io.mshell.yaml.Key;
import io.mshell.yaml.Keys;
import io.mshell.yaml.Shape;
import java.util.List;

/** What {@code workflow:} may hold. */
final class WorkflowKeys {

    /** Kestra's own rule. */
    static final Shape.Text NAMESPACE = Shape.matching("[a-z0-9][a-z0-9._-]{0,149}", "mshell.boards");

    static final Shape.Text VARIABLE = Shape.matching(
            "[A-Za-z_][A-Za-z0-9_]*", "MONDAY_API_TOKEN", "MSHELL_SQL_URL", "MSHELL_SQL_USER", "MSHELL_SQL_PASSWORD");

    private static final Shape SCHEDULE =
            Shape.either(Shape.text("0 3 * * *", "*/30 6-20 * * MON-FRI", "@daily"), Shape.OFF);

    /** What a duration is made of; whether it is one is for who reads it to say. */
    private static final String DURATIONS = "[Pp][0-9DdTtHhMmSs.,+-]+";

    private static final Shape DURATION = Shape.matching(DURATIONS, "PT30S", "PT10M", "PT1H");
    private static final Shape LONG_DURATION = Shape.matching(DURATIONS, "PT10M", "PT1H");

    private static final int MOST = 1_000;

    static final List<String> RUNNERS = List.of(WorkflowReader.PROCESS, WorkflowReader.DOCKER);

    static final Keys RETRIES = Keys.of(
            Key.of("attempts", "attempts in all", Shape.whole(1, MOST)),
            Key.of("interval", "the wait before the second attempt; each is twice the one before", DURATION),
            Key.of("max_interval", "the longest wait", LONG_DURATION));

    static final Keys OF_A_BOARD = Keys.of(
            Key.of("namespace", "the flow's namespace", NAMESPACE),
            Key.of("schedule", "when the flow runs: cron, or false for never by itself", SCHEDULE),
            Key.of("timezone", "in which the schedule is read", Shape.text("UTC", "Europe/Berlin")),
            Key.of(
                    "batch_size",
                    "items a request; 0: chosen from the board's columns",
                    Shape.whole(0, MappingKeys.LARGEST_PAGE)),
            Key.of(
                    "threads",
                    "threads that map items and run hooks; 0: as 'load' says",
                    Shape.whole(0, LoadSettings.MOST_THREADS)),
            Key.of("retries", "what happens after a failure", new Shape.Section(RETRIES)),
            Key.of("timeout", "of one attempt", DURATION),
            Key.of("runner", "where a task runs: on the worker itself, or in a container", Shape.words(RUNNERS)),
            Key.of("image", "the container's image, which has mshell; for 'runner: docker'", Shape.TEXT),
            Key.of("command", "how a worker calls mshell; also a path", Shape.text("mshell")),
            Key.of("project", "MSHELL_PROJECT on the workers; not set when left out", Shape.TEXT),
            Key.of(
                    "secrets",
                    "environment variables, each from the secret of that name",
                    Shape.oneOrMore(VARIABLE, 0)));

    static final Keys ALL = OF_A_BOARD.and(Keys.of(
            Key.of("parallel", "boards at a time in the flow over all boards; 0: all", Shape.whole(0, MOST)),
            Key.of("all_schedule", "when the flow over all boards runs: cron, or false for never by itself", SCHEDULE),
            Key.of(
                    "boards",
                    "what differs for one board, by its registered name",
                    Shape.entries(new Shape.Section(OF_A_BOARD)))));

    private WorkflowKeys() {}
}
