package io.mshell.generate;

import io.mshell.mapping.WorkflowSettings;
import io.mshell.registry.Deployment;
import io.mshell.template.About;
import java.util.List;
import java.util.Objects;

/** What the Kestra flow of a board is made from. */
@About("the Kestra flow of a board: a gate, then the refresh")
record FlowModel(
        @About("the flow's id") String id,
        @About("the flow's namespace") String namespace,
        @About("the registered name") String name,

        @About("the registered name as an id: small letters, digits, - and _")
        String slug,

        @About("the board's name on monday.com") String board,
        @About("the board's id") String boardId,
        @About("the production table, schema and name") String table,
        @About("cron expression, empty for none") String schedule,
        @About("in which the schedule is read") String timezone,

        @About("items a request; 0: chosen from the board's columns")
        int batchSize,

        @About("threads that map pages; 0: as the mapping says")
        int threads,

        @About("attempts in all") int attempts,

        @About("wait before the second attempt, as an ISO 8601 duration")
        String interval,

        @About("the longest wait") String maxInterval,
        @About("of one attempt, as an ISO 8601 duration") String timeout,

        @About("of the container that tasks run in, empty for processes of the worker")
        String image,

        @About("how a worker calls mshell") String command,

        @About("the project folder on the workers, empty to find it as ever")
        String project,

        @About("environment variables that come from secrets of that name")
        List<String> secrets) {

    private static final String PREFIX = "board-";

    static FlowModel of(Deployment deployment, WorkflowSettings settings) {
        return new FlowModel(
                idOf(deployment.name()),
                settings.namespace(),
                deployment.name(),
                Slug.of(deployment.name()),
                deployment.boardName(),
                deployment.boardId(),
                deployment.table().toString(),
                Objects.requireNonNullElse(settings.schedule(), ""),
                settings.timezone(),
                settings.batchSize(),
                settings.threads(),
                settings.retries().attempts(),
                settings.retries().interval(),
                settings.retries().maxInterval(),
                settings.timeout(),
                Objects.requireNonNullElse(settings.image(), ""),
                settings.command(),
                Objects.requireNonNullElse(settings.project(), ""),
                settings.secrets());
    }

    /** The id of a board's flow. */
    static String idOf(String name) {
        return PREFIX + Slug.of(name);
    }
}
