package io.mshell.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a board's Kestra flow runs.
 *
 * @param namespace the flow's
 * @param schedule cron expression; null for none
 * @param timezone in which the schedule is read
 * @param batchSize items a request; 0 to let it be chosen from the board's columns
 * @param threads that map pages; 0 for as many as the mapping's {@code load:} says
 * @param timeout of one attempt, an ISO 8601 duration
 * @param image of the container that tasks run in; null to run them as processes of the worker
 * @param command how a worker calls mshell
 * @param project the project folder on the workers; null to find it as ever
 * @param secrets environment variables, each from the secret of that name
 */
public record WorkflowSettings(
        String namespace,
        @Nullable String schedule,
        String timezone,
        int batchSize,
        int threads,
        Retries retries,
        String timeout,
        @Nullable String image,
        String command,
        @Nullable String project,
        List<String> secrets) {

    /** What holds where the mapping says nothing. */
    public static final WorkflowSettings DEFAULT = new WorkflowSettings(
            "mshell.boards",
            "0 3 * * *",
            "UTC",
            0,
            0,
            new Retries(3, "PT30S", "PT5M"),
            "PT1H",
            null,
            "mshell",
            null,
            List.of("MONDAY_API_TOKEN", "MSHELL_SQL_URL", "MSHELL_SQL_USER", "MSHELL_SQL_PASSWORD"));

    public WorkflowSettings {
        secrets = List.copyOf(secrets);
    }

    /**
     * What happens after a failure: the next attempt waits twice as long as the one before.
     *
     * @param attempts in all
     * @param interval before the second, an ISO 8601 duration
     * @param maxInterval the longest wait
     */
    public record Retries(int attempts, String interval, String maxInterval) {}
}
