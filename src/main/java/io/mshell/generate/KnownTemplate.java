package io.mshell.generate;

import io.mshell.mapping.WorkflowSettings;
import io.mshell.mapping.Workflows;
import io.mshell.registry.Deployment;
import io.mshell.schema.TableName;
import io.mshell.template.Templates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A template that the program uses.
 *
 * @param samples models to try it with, an ordinary and a difficult one
 */
public record KnownTemplate(String name, String about, List<Record> samples) {

    private static final Deployment ORDINARY = deployment("orders", "Orders");
    private static final Deployment DIFFICULT =
            deployment("it's \"{{ all }}\" $here #now", "Ümläut, 'quotes' and \\ {% if %}\n- second: line");

    public KnownTemplate {
        samples = List.copyOf(samples);
    }

    /** All of them, by name. */
    public static List<KnownTemplate> all() {
        List<Record> catalogues =
                List.of(CatalogueSamples.of(List.of(ORDINARY)), CatalogueSamples.of(List.of(ORDINARY, DIFFICULT)));
        List<Record> flows = List.of(flow(ORDINARY, "0 3 * * *"), flow(DIFFICULT, ""));
        List<KnownTemplate> others = List.of(
                new KnownTemplate(
                        "all_flow.yaml", "the Kestra flow over all boards", List.of(flowOf("0 4 * * *"), flowOf(""))),
                new KnownTemplate("catalogue.html", "the data catalogue, as a web page", catalogues),
                new KnownTemplate("catalogue.md", "the data catalogue, as Markdown", catalogues),
                new KnownTemplate(
                        "ddl/script.sql",
                        "the statements of a board's tables, as a script",
                        List.of(ddl(";"), ddl("\nGO"))),
                new KnownTemplate("flow.yaml", "the Kestra flow of a board", flows),
                new KnownTemplate(
                        "flow_task.yaml",
                        "what the tasks of a flow have in common; flow.yaml includes it, and says more after it",
                        flows),
                new KnownTemplate(
                        "script.mshell",
                        "the script that refreshes a board",
                        List.of(script(ORDINARY), script(DIFFICULT))));
        return Stream.of(TableSamples.sqlServer(), TableSamples.embedded(), others)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(KnownTemplate::name))
                .toList();
    }

    /** Renders every sample; fails as {@link Templates#render} does. */
    public void tryWith(Templates templates) {
        samples.forEach(sample -> templates.render(name, sample));
    }

    private static Deployment deployment(String name, String board) {
        return new Deployment(name, "1234567890", board, "warehouse", new TableName("dbo", name), Instant.EPOCH);
    }

    private static FlowModel flow(Deployment deployment, String schedule) {
        WorkflowSettings usual = WorkflowSettings.DEFAULT;
        WorkflowSettings settings = new WorkflowSettings(
                usual.namespace(),
                schedule,
                usual.timezone(),
                usual.batchSize(),
                usual.threads(),
                usual.retries(),
                usual.timeout(),
                schedule.isEmpty() ? "registry.example.com/mshell:1" : null,
                usual.command(),
                schedule.isEmpty() ? "/srv/mshell" : null,
                usual.secrets());
        return FlowModel.of(deployment, settings);
    }

    private static AllFlowModel flowOf(String schedule) {
        Workflows workflows = new Workflows(WorkflowSettings.DEFAULT, Map.of(), 2, schedule);
        return AllFlowModel.of(List.of(ORDINARY, DIFFICULT), workflows);
    }

    private static ScriptModel script(Deployment deployment) {
        return ScriptModel.of(deployment, GeneratedFiles.FOLDER + "/" + Slug.of(deployment.name()) + ".mshell");
    }

    private static DdlModel ddl(String end) {
        return new DdlModel(
                DIFFICULT.name(),
                DIFFICULT.boardName(),
                DIFFICULT.boardId(),
                DIFFICULT.table().toString(),
                DIFFICULT.database(),
                end.equals(";") ? "embedded" : "sqlserver",
                end,
                List.of(new DdlModel.Step("make the table", "CREATE TABLE t (a INT)")));
    }
}
