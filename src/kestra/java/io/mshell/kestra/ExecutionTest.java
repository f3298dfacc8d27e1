package io.mshell.kestra;

import static org.assertj.core.api.Assertions.assertThat;

import io.kestra.core.models.executions.Execution;
import io.kestra.core.models.executions.MetricEntry;
import io.kestra.core.models.flows.State;
import io.kestra.core.services.ExecutionOutputService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated flows executed by Kestra, each task the real {@code scripts/mshell} against the sandbox. */
class ExecutionTest {

    private static final String NAMESPACE = "mshell.boards";
    private static final String ROADMAP = "4100000006";
    private static final String BACKLOG = "4100000007";
    private static final int BACKLOG_ITEMS = 27;

    private static final String HOSTILE = "it's \"{{ b }}\" $c #d: <script> %}";

    @TempDir
    static Path folder;

    private static Project project;
    private static Server server;

    /** The first board's mapping changed after it was deployed: loading it would lose something, so its gate closes. */
    @BeforeAll
    static void deployThreeBoardsOfWhichOneMustFail() throws Exception {
        project = Project.in(folder.resolve("project"));
        project.mapping(settings(""));
        project.deploy(ROADMAP, "roadmap");
        project.deploy(BACKLOG, "backlog");
        project.deploy(BACKLOG, HOSTILE);
        project.mshell("roadmap", "refresh", "roadmap");
        project.mapping(settings("overrides: [{board: '" + ROADMAP + "', column: Target, sql: DATE}]\n"));
        project.mshell("roadmap", "generate", "workflow", "--all");
        server = Server.running(folder.resolve("storage"));
        for (String flow : project.flows()) {
            server.deploy(flow);
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String settings(String overrides) {
        return overrides
                + """
                workflow:
                  secrets: [TOKEN_OF_THE_TEST]
                  project: '%s'
                  schedule: false
                  retries: {attempts: 2, interval: PT1S, max_interval: PT2S}
                  boards:
                    roadmap: {command: '%s'}
                    backlog: {command: '%s'}
                    '%s': {command: '%s'}
                """.formatted(
                                project.folder(),
                                project.command("roadmap"),
                                project.command("backlog"),
                                HOSTILE.replace("'", "''"),
                                project.command(HOSTILE));
    }

    @Test
    void aRefreshTellsItsOutputsAndMetrics() throws Exception {
        int before = runs("backlog");
        Execution done = server.run(NAMESPACE, "board-backlog", Map.of("batchSize", 10, "threads", 1));

        assertThat(done.getState().getCurrent()).isEqualTo(State.Type.SUCCESS);
        assertThat(outputs(done)).containsEntry("rows", BACKLOG_ITEMS).containsEntry("rejects", 0);
        List<MetricEntry> metrics = server.metrics(done);
        assertThat(metrics).extracting(MetricEntry::getName).contains("rows", "rejects", "calls", "load", "swap");
        assertThat(metrics)
                .filteredOn(metric -> metric.getName().equals("rows"))
                .singleElement()
                .satisfies(rows -> {
                    assertThat(rows.getValue()).isEqualTo(BACKLOG_ITEMS);
                    assertThat(rows.getTags()).containsEntry("board", "backlog");
                });
        assertThat(runs("backlog")).isEqualTo(before + 1);
    }

    @Test
    void aDryRunIsTheGateAlone() throws Exception {
        int before = runs(HOSTILE);
        Execution done = server.run(NAMESPACE, flowOf(HOSTILE), Map.of("dryRun", true));

        assertThat(done.getState().getCurrent()).isEqualTo(State.Type.SUCCESS);
        assertThat(state(done, "gate")).isEqualTo(State.Type.SUCCESS);
        assertThat(state(done, "refresh")).isEqualTo(State.Type.SKIPPED);
        assertThat(outputs(done)).containsEntry("rows", 0);
        assertThat(runs(HOSTILE)).isEqualTo(before);
    }

    @Test
    void aLoadIsProvenAndNotSwappedIn() throws Exception {
        int before = runs("backlog");
        Execution done = server.run(NAMESPACE, "board-backlog", Map.of("mode", "load"));

        assertThat(done.getState().getCurrent()).isEqualTo(State.Type.SUCCESS);
        assertThat(outputs(done)).containsEntry("rows", BACKLOG_ITEMS);
        assertThat(server.metrics(done))
                .extracting(MetricEntry::getName)
                .contains("load")
                .doesNotContain("swap");
        assertThat(runs("backlog")).isEqualTo(before);
    }

    @Test
    void aBoardThatFailsEndsInItsErrorBranchAndTheOthersStillRun() throws Exception {
        int before = runs("backlog");
        Execution all = server.run(NAMESPACE, "all-boards", Map.of("parallelism", 1));

        assertThat(all.getState().getCurrent()).isEqualTo(State.Type.WARNING);
        assertThat(state(all, "report")).isEqualTo(State.Type.SUCCESS);

        Execution failed = server.ended(NAMESPACE, "board-roadmap");
        assertThat(failed.getState().getCurrent()).isEqualTo(State.Type.FAILED);
        assertThat(state(failed, "gate")).isEqualTo(State.Type.FAILED);
        assertThat(state(failed, "failed")).as("the error branch").isEqualTo(State.Type.SUCCESS);
        assertThat(failed.findTaskRunsByTaskId("refresh")).isEmpty();

        assertThat(runs("backlog")).isEqualTo(before + 1);
        assertThat(runs("roadmap")).as("the one before its mapping changed").isEqualTo(1);
    }

    private static Map<String, Object> outputs(Execution execution) throws Exception {
        return server.part(ExecutionOutputService.class).getOutputs(execution);
    }

    private static State.Type state(Execution execution, String task) {
        return execution.findTaskRunsByTaskId(task).getLast().getState().getCurrent();
    }

    /** Refreshes that the project remembers of a board. */
    private static int runs(String board) throws IOException, InterruptedException {
        return (int) project.mshell(board, "history", board, "--format", "jsonl")
                .lines()
                .filter(line -> line.contains("\"kind\":\"refresh\""))
                .count();
    }

    /** Names are not ids: the flow of this one is the file that says its name. */
    private static String flowOf(String board) throws IOException {
        return project.flows().stream()
                .filter(flow -> flow.contains("script>"))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.replaceAll("id: |\"", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no flow of " + board));
    }
}
