package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code generate} and {@code template} as a person uses them, on the sandbox and the embedded engine. */
class GenerateTest {

    private static final String BACKLOG = "4100000007";
    private static final String HOSTILE = "it's \"{{ b }}\" $c #d";

    private static final String BELOW = "-- --- below this line is yours: kept when generated again ---\n";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        Files.createDirectories(folder.resolve("metadata"));
        deploy("backlog");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Cli cli() {
        return Cli.in(folder).connectedTo(sandbox);
    }

    private Cli.Result deploy(String name) {
        return cli().run("deploy", "--board-id", BACKLOG, "--board-name", name, "--table-name", table(name))
                .exits(0);
    }

    private static String table(String name) {
        return "t_" + name.length() + "_" + name.charAt(0);
    }

    private Path generated(String file) {
        return folder.resolve("generated").resolve(file);
    }

    @Test
    void generatingTellsWhatIsNewAndWhatChanged() throws IOException {
        cli().run("generate", "script", "backlog", "--out", "else", "--dry-run")
                .exits(2)
                .prints("new      else/backlog.mshell");
        assertThat(folder.resolve("else")).doesNotExist();
        cli().run("generate", "script", "backlog").exits(0);
        cli().run("generate", "script", "backlog", "--dry-run").exits(0).prints("same     generated/backlog.mshell");

        Files.createDirectories(folder.resolve("templates"));
        String builtIn = Files.readString(Path.of("templates/script.mshell.peb"));
        String mine = builtIn.replace("refresh {{ name | quote }}", "refresh {{ name | quote }} --page-size 50");
        Files.writeString(folder.resolve("templates/script.mshell.peb"), mine);
        cli().run("generate", "script", "--all", "--dry-run")
                .exits(2)
                .prints("changed  generated/backlog.mshell", "+ refresh \"backlog\" --page-size 50");
        cli().run("generate", "script", "--all", "--format", "json").exits(0).prints("\"state\": \"changed\"");
        assertThat(generated("backlog.mshell")).content().contains("\nrefresh \"backlog\" --page-size 50\n");
    }

    @Test
    void aDeploymentGeneratesAllOfItAndNamesTheFiles() throws IOException {
        cli().run("deploy", "--board-name", "backlog", "--format", "json")
                .exits(0)
                .prints(
                        "\"generated/backlog.sql\"",
                        "\"generated/backlog.mshell\"",
                        "\"generated/flows/mshell.boards.board-backlog.yaml\"",
                        "\"generated/flows/mshell.boards.all-boards.yaml\"");
        cli().run("generate", "ddl", "--all", "--dry-run").exits(0);
        cli().run("generate", "script", "--all", "--dry-run").exits(0);
        cli().run("generate", "workflow", "--all", "--dry-run").exits(0);

        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/flow.yaml.peb"), "{{ nothing }}");
        cli().run("deploy", "--board-name", "backlog").exits(0).says("not all files were generated", "'nothing'");
    }

    @Test
    void templatesAreListedShownComparedAndChecked() throws IOException {
        cli().run("template", "list").exits(0).prints("flow.yaml", "built-in", "ddl/sqlserver/create_table.sql");
        cli().run("template", "show", "script.mshell").exits(0).prints("refresh {{ name | quote }}");
        cli().run("template", "show", "scrip.mshell").exits(1).says("did you mean script.mshell?");
        cli().run("template", "diff", "flow.yaml").exits(0).prints("the built-in one is in force");
        cli().run("template", "check").exits(0).prints("14 templates, 0 with a mistake");

        Files.createDirectories(folder.resolve("templates/mine"));
        Files.writeString(folder.resolve("templates/script.mshell.peb"), "refresh {{ name }}\n{{ bord }}\n");
        Files.writeString(folder.resolve("templates/mine/part.txt.peb"), "x");
        cli().run("template", "list").exits(0).prints("yours", "mine/part.txt", "for others to include");
        cli().run("template", "show", "script.mshell").exits(0).prints("{{ bord }}");
        cli().run("template", "show", "script.mshell", "--built-in").exits(0).prints("refresh {{ name | quote }}");
        cli().run("template", "diff", "script.mshell")
                .exits(0)
                .prints("- refresh {{ name | quote }}", "+ refresh {{ name }}");
        cli().run("template", "check", "--format", "json")
                .exits(1)
                .prints("script.mshell.peb:2: there is no 'bord'", "did you mean 'board'?");
    }

    @Test
    void aTemplateThatFailsForARegisteredBoardOnlyIsFound() throws IOException {
        deploy("backlog");
        cli().run("template", "check")
                .exits(0)
                .prints("14 templates, 0 with a mistake; tried with samples and 1 board");
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                folder.resolve("templates/script.mshell.peb"), "{% if name == 'backlog' %}\n{{ bord }}\n{% endif %}\n");
        cli().run("template", "check", "--format", "json")
                .exits(1)
                .prints("\"board\": \"backlog\"", "script.mshell.peb:2: there is no 'bord'");
        Cli.in(folder).run("template", "check").exits(1).prints("14 templates, 1 with a mistake");
    }

    @Test
    void theCatalogueOfAllBoardsIsCalledTheSameHoweverManyThereAre() {
        deploy("backlog");
        Cli alone = Cli.in(folder);
        alone.run("generate", "docs", "--all", "--dry-run").exits(2).prints("generated/catalogue.html");
        alone.run("generate", "docs", "backlog", "--dry-run").exits(2).prints("generated/backlog.html");
    }

    @Test
    void theCatalogueNeedsNoSessionAndIsTheSameEachTime() throws IOException {
        deploy(HOSTILE);
        cli().run("refresh", "backlog").exits(0);
        Cli alone = Cli.in(folder);
        alone.run("generate", "docs", "--all", "--dry-run").exits(2).prints("new      generated/catalogue.html");
        assertThat(generated("catalogue.html")).doesNotExist();
        alone.run("generate", "docs", "--all").exits(0);
        alone.run("generate", "docs", "--all", "--dry-run").exits(0).prints("same     generated/catalogue.html");
        assertThat(generated("catalogue.html"))
                .content()
                .contains("it&#39;s &quot;{{ b }}&quot; $c #d", "Content-Security-Policy");

        alone.run("generate", "docs", "backlog", "--format", "markdown")
                .exits(0)
                .prints("new      generated/backlog.md");
        assertThat(generated("backlog.md"))
                .content()
                .startsWith("# Data catalogue")
                .contains("dbo.t_7_b");
        alone.run("generate", "docs", "backlog", HOSTILE, "--format", "markdown")
                .exits(0)
                .prints("new      generated/catalogue.md");
    }

    @Test
    void theCatalogueHasWhatItemsShowIfAsked() throws IOException {
        cli().run("generate", "docs", "backlog", "--fill-rates", "--samples").exits(0);
        assertThat(generated("backlog.html")).content().contains("Fill rates over all 27 items", "class=\"samples\"");
        cli().run("generate", "docs", "backlog", "--fill-rates", "--limit", "5").exits(0);
        assertThat(generated("backlog.html"))
                .content()
                .contains("Fill rates over the first 5 items")
                .doesNotContain("class=\"samples\"");
        cli().run("generate", "docs", "backlog", "--limit", "5").exits(64);
        cli().run("generate", "docs").exits(64);
        cli().run("generate", "docs", "backlog", "--all").exits(64);
    }

    @Test
    void aBoardThatCannotBeReadDoesNotKeepTheCatalogueFromBeingMade() throws IOException {
        deploy("other");
        Files.writeString(folder.resolve("metadata/boards/other.json"), "{");
        Files.writeString(folder.resolve("metadata/history/backlog.jsonl"), "{]}\n");
        Path registry = folder.resolve("metadata/board_registry.json");
        Files.writeString(registry, Files.readString(registry).replace(BACKLOG, "4199999999"));
        cli().run("generate", "docs", "--all", "--samples").exits(0).says("backlog: its items were not read");
        assertThat(generated("catalogue.html"))
                .content()
                .contains("what was deployed cannot be read", "its runs cannot be read");
    }

    @Test
    void allWorkflowsComeWithTheFlowOverThem() {
        cli().run("generate", "workflow", "--all").exits(0).prints("flows/mshell.boards.board-backlog.yaml");
        assertThat(generated("flows/mshell.boards.all-boards.yaml")).content().contains("board-backlog");
        cli().run("generate", "workflow").exits(64);
        cli().run("generate", "workflow", "nothing").exits(1).says("nothing");
    }

    @Test
    void aGeneratedScriptPassesTheCheckAndRefreshes() {
        deploy(HOSTILE);
        cli().run("generate", "script", "--all").exits(0);
        for (String script : generated("").toFile().list((dir, name) -> name.endsWith(".mshell"))) {
            cli().run("check", "generated/" + script).exits(0);
            cli().run("run", "generated/" + script, "--var", "least=1").exits(0).prints("rows");
            cli().run("run", "generated/" + script, "--var", "least=1000000")
                    .exits(1)
                    .says("too few rows");
        }
    }

    /** A team's script also leaves two files: what the table holds, and how the board's items looked. */
    @Test
    void aStepThatATemplateAddsIsPartOfEveryScript() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        String builtIn = Files.readString(Path.of("templates/script.mshell.peb"));
        Files.writeString(folder.resolve("templates/script.mshell.peb"), builtIn.replace("\n# --- below", """

                sql {{ ("select count(*) as n from " ~ (schema | sqlname) ~ "." ~ (table | sqlname)) | quote }} --format csv > {{ (boardId ~ ".csv") | quote }}
                sample {{ boardId | quote }} --limit 2 --format json > {{ (boardId ~ ".json") | quote }}
                assert --message {{ (name ~ ": no item") | quote }} {{ "mshell.run(" ~ (("sample " ~ boardId ~ " --limit 1") | json) ~ ").length === 1" }}

                # --- below"""));

        deploy(HOSTILE);
        cli().run("template", "check").exits(0);
        cli().run("generate", "script", HOSTILE).exits(0);
        String script = "generated/" + generated("").toFile().list((dir, name) -> name.startsWith("it-s"))[0];
        cli().run("check", script).exits(0);
        cli().run("run", script, "--var", "least=1").exits(0);

        long rows = sandbox.truth(BACKLOG).items().count();
        assertThat(folder.resolve(BACKLOG + ".csv")).hasContent("n\n" + rows);
        assertThat(new JsonMapper().readTree(folder.resolve(BACKLOG + ".json").toFile()))
                .hasSize(2);
    }

    @Test
    void aGeneratedScriptStopsBeforeAChangeThatCouldLoseSomething() {
        cli().run("generate", "script", "backlog").exits(0);
        cli().run("refresh", "backlog").exits(0);
        sandbox.edit()
                .deleteColumn(BACKLOG, sandbox.truth(BACKLOG).columns().get(1).id());
        cli().run("run", "generated/backlog.mshell").exits(1).says("deploy --allow");
    }

    @Test
    void theStatementsAreThoseThatADeploymentExecutes() throws IOException {
        JsonMapper mapper = new JsonMapper();
        cli().run("generate", "ddl", "backlog").exits(0);
        String dry = cli().with("MSHELL_SQL_URL", "jdbc:duckdb:" + folder.resolve("empty.duckdb"))
                .run("deploy", "--board-name", "backlog", "--dry-run", "--database", "empty", "--format", "json")
                .exits(0)
                .out();
        String script = Files.readString(generated("backlog.sql"));
        int at = 0;
        for (JsonNode statement : mapper.readTree(dry).path("statements")) {
            String comment = "-- " + statement.path("comment").asString() + "\n";
            String text = comment + statement.path("sql").asString() + ";\n";
            assertThat(script.indexOf(text, at)).as(text).isNotNegative();
            at = script.indexOf(text, at) + text.length();
        }
        assertThat(script).contains("CREATE TABLE \"dbo\".\"t_7_b\"");
        assertThat(script.substring(at)).isEqualTo("\n" + BELOW);
    }

    /** A column of who loaded a row, added to the template, lives through deployment, loads and swaps. */
    @Test
    void aColumnThatATemplateAddsIsPartOfTheTable() throws IOException {
        Path template = folder.resolve("templates/ddl/embedded/create_table.sql.peb");
        Files.createDirectories(template.getParent());
        String builtIn = Files.readString(Path.of("templates/ddl/embedded/create_table.sql.peb"));
        Files.writeString(
                template,
                builtIn.replace("{% if not loop.last %},{% endif %}", ",")
                        .replace("\n)", "\n  \"loaded_by\" VARCHAR NOT NULL DEFAULT 'night'\n)"));

        deploy("audited");
        cli().run("diff", "audited").exits(0).prints("no difference");
        cli().run("refresh", "audited").exits(0);
        cli().run("refresh", "audited").exits(0);
        cli().run(
                        "sql",
                        "select count(*) || ' by ' || loaded_by as n from dbo.t_7_a group by loaded_by",
                        "--format",
                        "csv")
                .exits(0)
                .prints(" by night");
        cli().run("diff", "audited").exits(0).prints("no difference");
        cli().run("reconcile", "audited").exits(0);
        cli().run("swap", "undo", "audited").exits(0);
        cli().run("diff", "audited").exits(0).prints("no difference");
        cli().run("generate", "ddl", "audited").exits(0);
        assertThat(generated("audited.sql")).content().contains("\"loaded_by\" VARCHAR NOT NULL DEFAULT 'night'");
    }

    @Test
    void aTemplateThatLeavesColumnsOutIsRefused() throws IOException {
        Path template = folder.resolve("templates/ddl/embedded/create_table.sql.peb");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "CREATE TABLE {{ table }} (\"a\" INTEGER)");
        cli().run("refresh", "backlog").exits(1).says("does not give", "the board's columns");
    }

    @Test
    void aMistakeInATemplateIsToldWithItsLine() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/script.mshell.peb"), "# one\nrefresh {{ nmae }}\n");
        cli().run("generate", "script", "backlog")
                .exits(1)
                .says("script.mshell.peb:2: there is no 'nmae'", "did you mean 'name'?");
    }

    @Test
    void aRefreshTellsKestraOnOneLine() {
        String out = cli().run("refresh", "--report", "kestra", "--page-size", "50", "--", "backlog")
                .exits(0)
                .out();
        assertThat(out).matches("::\\{\"outputs\":\\{\"board\":\"backlog\",.*\"rows\":\\d+,.*\"metrics\":\\[.*]}::\\R");
        cli().run("refresh", "backlog", "--page-size", "501").exits(64);
        cli().run("load", "backlog", "--page-size", "0", "--threads", "1", "--report", "kestra")
                .exits(0)
                .prints("::{\"outputs\":", "\"table\":\"dbo.stg_t_7_b\"", "\"loadMillis\":");
        cli().run("load", "backlog", "--threads", "65").exits(64).says("64 at most");
        cli().run("refresh", "--all", "--report", "kestra").exits(64);
    }
}
