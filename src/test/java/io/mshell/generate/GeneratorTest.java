package io.mshell.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Workflows;
import io.mshell.registry.Deployment;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GeneratorTest {

    private static final Deployment ORDERS = deployed("orders", "Orders");
    private static final Deployment HOSTILE = deployed("{{ a }} \"b\" 'c' $d #e: %}", "Umlaute äß {% if %}\n- x: y");

    private final Generator generator = new Generator(Templates.builtIn(), Workflows.DEFAULT);

    @TempDir
    private Path folder;

    private static Deployment deployed(String name, String board) {
        return new Deployment(
                name,
                "4100000001",
                board,
                "main",
                new TableName("dbo", "orders"),
                Instant.parse("2026-11-25T00:00:00Z"));
    }

    private static Workflows workflows(String yaml) throws IOException {
        Path file = Files.createTempFile("mapping", ".yaml");
        Files.writeString(file, yaml);
        Workflows read = DataMapping.read(file).workflows();
        Files.delete(file);
        return read;
    }

    @Test
    void theFilesOfABoardAreThese() throws IOException {
        GeneratedText flow = generator.workflow(ORDERS);
        assertThat(flow.path()).isEqualTo("flows/mshell.boards.board-orders.yaml");
        Golden.same("board-orders.yaml", flow.text());

        GeneratedText all = generator.allWorkflow(List.of(deployed("machines", "Machines"), ORDERS));
        assertThat(all.path()).isEqualTo("flows/mshell.boards.all-boards.yaml");
        Golden.same("all-boards.yaml", all.text());

        GeneratedText script = generator.script(ORDERS);
        assertThat(script.path()).isEqualTo("orders.mshell");
        Golden.same("orders.mshell", script.text());
    }

    @Test
    void theStatementsOfBothEnginesAreThese() throws IOException {
        TableSpec table = new TableSpec(
                ORDERS.table(),
                List.of(
                        column("item_id", SqlType.BIGINT, false),
                        column("Name", SqlType.nvarchar(255), true),
                        column("group", SqlType.nvarchar(100), true)),
                List.of("item_id"),
                List.of(new IndexSpec(List.of("group"), false)),
                "Orders");
        Golden.same(
                "orders.sqlserver.sql",
                generator
                        .ddl(ORDERS, table, io.mshell.sql.sqlserver.Dialects.sqlServer())
                        .text());
        Golden.same(
                "orders.embedded.sql",
                generator
                        .ddl(ORDERS, table, io.mshell.sql.embedded.Dialects.embedded())
                        .text());
    }

    private static ColumnSpec column(String name, SqlType type, boolean nullable) {
        return new ColumnSpec(name, type, nullable, new Origin("id_of_" + name, "", name, "text", "text"));
    }

    @Test
    void flowsKeepKestrasRules() {
        for (Deployment deployment : List.of(ORDERS, HOSTILE)) {
            assertThat(FlowRules.mistakes(generator.workflow(deployment).text()))
                    .isEmpty();
        }
        assertThat(FlowRules.mistakes(
                        generator.allWorkflow(List.of(ORDERS, HOSTILE)).text()))
                .isEmpty();
    }

    /** What is changed in a flow, and what must be said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxAttempts        | maxAttempt     | Kestra 2.0.0, /tasks/1/retry: property 'maxAttempt'",
                "type: BOOL         | type: BOOLEAN  | Kestra 2.0.0, /inputs/3/type",
                "type: SELECT       | type: ENUM     | Kestra 2.0.0, /inputs/0/type",
                "Schedule           | Scheduled      | /triggers/0/type",
                "core.log.Log       | core.log.Logs  | /errors/0/type",
                "commands:          | command:       | required property 'commands'",
                "limit: 1           | limit: 0       | /concurrency/limit",
                "tasks:             | pluginDefaults: | Kestra 2.0.0, : property 'pluginDefaults'",
                "runIf              | workerSelector | Kestra 1.3.31, /tasks/1: property 'workerSelector'",
                "runIf              | workerGroup    | Kestra 2.0.0, /tasks/1: property 'workerGroup'",
                "id: gate           | id: ga te      | /tasks/0/id",
                "id: gate           | id: refresh    | is given twice",
                "inputs.dryRun }}   | inputs.dryRun } | Unexpected",
                "0 3 * * *          | 0 3 * *        | cron",
                "0 3 * * *          | 0 25 * * *     | cron",
                "UTC                | Utopia         | timezone",
                "PT1H               | 1 hour         | duration",
                "PT5M               | PT30S          | interval",
                "--quiet diff       | {{ secret('X') }} | a secret in a command",
                "?? 0               |                | output without ??",
                "app: mshell        | app: 1         | is no text",
                "taskRunner: {type: io.kestra.plugin.core.runner.Process} | disabled: false | the default runner is Docker",
            })
    void rulesFindWhatKestraWouldRefuse(String good, @Nullable String bad, String told) {
        String flow = generator.workflow(ORDERS).text();
        String changed = flow.replace(good, bad == null ? "" : bad);

        assertThat(changed).isNotEqualTo(flow);
        assertThat(FlowRules.mistakes(changed))
                .anySatisfy(mistake -> assertThat(mistake).contains(told));
    }

    @Test
    void settingsReachTheFlow() throws IOException {
        Generator set = new Generator(Templates.builtIn(), workflows("""
                workflow:
                  parallel: 7
                  all_schedule: "0 4 * * SUN"
                  boards:
                    orders:
                      namespace: plant.boards
                      schedule: "*/15 * * * *"
                      timezone: Europe/Berlin
                      batch_size: 50
                      threads: 3
                      retries: {attempts: 9, interval: PT1M, max_interval: PT9M}
                      timeout: PT20M
                      command: /opt/mshell/scripts/mshell
                      project: /srv/{mshell}
                      secrets: [MONDAY_API_TOKEN]
                """));
        GeneratedText made = set.workflow(ORDERS);
        JsonNode flow = FlowRules.parse(made.text());

        assertThat(FlowRules.mistakes(made.text())).isEmpty();
        assertThat(made.path()).isEqualTo("flows/plant.boards.board-orders.yaml");
        assertThat(flow.at("/triggers/0/cron").asString()).isEqualTo("*/15 * * * *");
        assertThat(flow.at("/triggers/0/timezone").asString()).isEqualTo("Europe/Berlin");
        assertThat(flow.at("/inputs/1/defaults").asInt()).isEqualTo(50);
        assertThat(flow.at("/inputs/2/defaults").asInt()).isEqualTo(3);
        assertThat(flow.at("/tasks/1/retry").toString()).contains("\"maxAttempts\":9", "PT1M", "PT9M");
        assertThat(flow.at("/tasks/1/timeout").asString()).isEqualTo("PT20M");
        assertThat(flow.at("/tasks/1/commands/0").asString()).startsWith("/opt/mshell/scripts/mshell ");
        assertThat(flow.at("/tasks/0/env").propertyNames())
                .containsExactly("MSHELL_BOARD", "MSHELL_PROJECT", "MONDAY_API_TOKEN");
        assertThat(Kestra.rendered(
                        Kestra.rendered(flow.at("/tasks/0/env/MSHELL_PROJECT").asString())))
                .isEqualTo("/srv/{mshell}");

        String all = set.allWorkflow(List.of(ORDERS, HOSTILE)).text();
        assertThat(FlowRules.mistakes(all)).isEmpty();
        JsonNode parent = FlowRules.parse(all);
        assertThat(parent.at("/inputs/1/defaults").asInt()).isEqualTo(7);
        assertThat(parent.at("/tasks/0/tasks/0/namespace").asString()).isEqualTo("plant.boards");
        assertThat(parent.at("/triggers/0/cron").asString()).isEqualTo("0 4 * * SUN");
    }

    @Test
    void withoutAScheduleThereIsNoTrigger() throws IOException {
        Generator set = new Generator(Templates.builtIn(), workflows("workflow: {schedule: false}"));
        assertThat(FlowRules.parse(set.workflow(ORDERS).text()).has("triggers")).isFalse();
    }

    @Test
    void tasksRunInAContainerIfThatIsAskedFor() throws IOException {
        Generator set = new Generator(Templates.builtIn(), workflows("""
                workflow:
                  runner: docker
                  image: example.com/{{mshell}}:1
                  boards: {orders: {runner: process}}
                """));
        String text = set.workflow(HOSTILE).text();
        JsonNode task = FlowRules.parse(text).at("/tasks/1");

        assertThat(FlowRules.mistakes(text)).isEmpty();
        assertThat(task.at("/taskRunner/type").asString()).isEqualTo("io.kestra.plugin.scripts.runner.docker.Docker");
        assertThat(Kestra.rendered(task.path("containerImage").asString())).isEqualTo("example.com/{{mshell}}:1");
        assertThat(FlowRules.parse(set.workflow(ORDERS).text())
                        .at("/tasks/1/taskRunner/type")
                        .asString())
                .isEqualTo("io.kestra.plugin.core.runner.Process");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orders", "orders ", "äöü", "../../x", "", "a.b", "con", "{{x}}"})
    void noTwoNamesMeetInAnId(String name) {
        Set<String> ids = new HashSet<>(Set.of("orders"));
        assertThat(ids.add(Slug.of(name))).isTrue();
        assertThat(Slug.of(name)).matches("[a-z0-9][a-z0-9_-]{0,59}");
    }

    @Test
    void whatAUserWroteBelowTheMarkStays() throws IOException {
        GeneratedFiles files = new GeneratedFiles(folder);
        GeneratedText first = new GeneratedText("a/b.txt", "one\n# " + GeneratedFiles.MARK + "\n");
        GeneratedText second = new GeneratedText("a/b.txt", "two\n# " + GeneratedFiles.MARK + "\n");
        Path file = folder.resolve("a/b.txt");

        assertThat(files.write(first, true).state()).isEqualTo(GeneratedFiles.State.NEW);
        assertThat(file).doesNotExist();
        assertThat(files.write(first, false).state()).isEqualTo(GeneratedFiles.State.NEW);
        assertThat(files.write(first, false).state()).isEqualTo(GeneratedFiles.State.SAME);

        Files.writeString(file, Files.readString(file) + "mine\n");
        assertThat(files.write(first, false).state()).isEqualTo(GeneratedFiles.State.SAME);
        GeneratedFiles.Written would = files.write(second, true);
        assertThat(would.state()).isEqualTo(GeneratedFiles.State.CHANGED);
        assertThat(would.diff()).containsExactly("- one", "+ two");
        files.write(second, false);
        assertThat(file).hasContent("two\n# " + GeneratedFiles.MARK + "\nmine\n");
    }

    @Test
    void aDiffShowsJustTheLinesThatDiffer() {
        assertThat(LineDiff.of("a\nb\nc\nd\n", "a\nx\nc\nd\ne\n")).containsExactly("- b", "+ x", "+ e");
        assertThat(LineDiff.of("same\n", "same\n")).isEmpty();
        assertThat(LineDiff.of("", "new\n")).containsExactly("+ new");
    }

    /** What Kestra makes of an expression is the text it stood for; in env it looks for expressions twice. */
    @Test
    void aHostileNameReachesTheShellAsItself() {
        JsonNode flow = FlowRules.parse(generator.workflow(HOSTILE).text());
        String board = flow.at("/tasks/0/env/MSHELL_BOARD").asString();
        assertThat(Kestra.rendered(Kestra.rendered(board))).isEqualTo(HOSTILE.name());
    }
}
