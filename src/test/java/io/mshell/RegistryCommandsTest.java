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

/** Adopting, verifying, rebuilding and looking back, as a person or a script does it. */
class RegistryCommandsTest {

    private static final String BACKLOG = "4100000007";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        Files.createDirectories(folder.resolve("metadata"));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Cli withoutMonday() {
        return Cli.in(folder).with("MSHELL_SQL_URL", "jdbc:duckdb:" + folder.resolve("data.duckdb"));
    }

    private Cli cli() {
        return withoutMonday()
                .with("MONDAY_API_URL", sandbox.url().toString())
                .with("MONDAY_API_TOKEN", sandbox.token());
    }

    private void deploy() {
        cli().run("deploy", "--board-id", BACKLOG, "--board-name", "backlog", "--table-name", "backlog")
                .exits(0);
    }

    private void loseTheRegistry() throws IOException {
        Files.delete(folder.resolve("metadata/board_registry.json"));
        Files.delete(folder.resolve("metadata/boards/backlog.json"));
    }

    @Test
    void aTableMadeByHandIsAdoptedShownAndRefreshed() {
        cli().run(
                        "sql",
                        "create table dbo.\"the ideas\" (item_id bigint primary key, \"Name\" varchar, STATUS varchar,"
                                + " \"say \"\"hi\"\"\" integer)")
                .exits(0);
        String[] adopt = {"adopt", "the ideas", "--board", BACKLOG, "--name", "ideas"};
        cli().run("adopt", "the ideas", "--board", BACKLOG, "--name", "ideas", "--dry-run")
                .exits(0)
                .prints("Would adopt ideas", "recognised by", "name, ignoring case");
        cli().run("list").exits(0).prints("no board is registered yet");
        cli().run(adopt)
                .exits(0)
                .prints(
                        "Adopted ideas",
                        "3 columns recognised",
                        "STATUS → Status",
                        "FOREIGN_COLUMN",
                        "say \"hi\"",
                        "8 differences");
        cli().run(adopt).exits(1).says("'ideas' is registered", "choose another --name");
        cli().run("deploy", "--board-name", "ideas").exits(0);
        cli().run("refresh", "ideas").exits(0);
        cli().run("sql", "select count(*) as n, count(\"Status\") as s from dbo.\"the ideas\"", "--format", "csv")
                .exits(0)
                .prints("27");
        cli().run("diff", "ideas").exits(0).prints("no difference");
        cli().run("registry", "verify").exits(0).prints("1 registered board in data: all is well");
    }

    @Test
    void anAdoptionIsJsonForScripts() {
        cli().run("sql", "create table dbo.ideas (item_id bigint primary key, name varchar)")
                .exits(0);
        cli().run("adopt", "ideas", "--board", BACKLOG, "--format", "json")
                .exits(0)
                .prints("\"by\": \"ignoring_case\"", "\"column\": \"@id\"", "\"NAME_RULE_CHANGED\"");
    }

    @Test
    void aNameThatIsNoTableIsRefused() {
        cli().run("adopt", "nothing", "--board", BACKLOG).exits(1).says("there is no table dbo.nothing in data");
        cli().run("adopt", " ", "--board", BACKLOG).exits(64).says("1 to 128 characters");
        cli().run("adopt", "x").exits(64).says("--board");
    }

    @Test
    void verifyNeedsNoMondayAndSaysWhatIsOffWithExitCodeTwo() throws IOException {
        deploy();
        withoutMonday().run("registry", "verify").exits(0).prints("all is well");
        withoutMonday()
                .run("sql", "alter table dbo.backlog drop column \"Points\"")
                .exits(0);
        withoutMonday()
                .run("registry", "verify")
                .exits(2)
                .prints("table differs", "column missing 'Points'", "diff backlog", "one finding");
        loseTheRegistry();
        withoutMonday()
                .run("registry", "verify", "--format", "json")
                .exits(2)
                .prints("\"kind\": \"table_unregistered\"", "registry rebuild");
    }

    @Test
    void rebuildWithMondayRestoresEverything() throws IOException {
        deploy();
        String before = Files.readString(folder.resolve("metadata/boards/backlog.json"));
        loseTheRegistry();
        cli().run("registry", "rebuild", "--dry-run").exits(0).prints("Would restore", "backlog");
        cli().run("registry", "verify").exits(2);
        cli().run("registry", "rebuild").exits(0).prints("Restored", "the table and monday.com");
        assertThat(Files.readString(folder.resolve("metadata/boards/backlog.json")))
                .isEqualTo(before);
        cli().run("diff", "backlog").exits(0);
        cli().run("registry", "verify").exits(0);
        cli().run("registry", "rebuild").exits(0).prints("nothing is missing");
        cli().run("refresh", "backlog").exits(0);
    }

    @Test
    void rebuildWithoutMondayRestoresWhatTheTablesKnow() throws IOException {
        deploy();
        loseTheRegistry();
        withoutMonday()
                .run("registry", "rebuild")
                .exits(0)
                .prints("Restored", "the table alone", "settings of columns are not known");
        cli().run("diff", "backlog").exits(0).prints("no difference");
        cli().run("refresh", "backlog").exits(0);
    }

    @Test
    void historyTellsWhatADeploymentChangedAndWhy() {
        deploy();
        sandbox.edit().renameColumn(BACKLOG, "status", "State of \"things\" \uD83D\uDE00");
        cli().run("sql", "alter table dbo.backlog add column remark varchar").exits(0);
        cli().run("sql", "insert into dbo.backlog (item_id, remark) values (1, 'x')")
                .exits(0);
        cli().run("deploy", "--board-name", "backlog", "--allow", "FOREIGN_COLUMN", "--reason", "agreed with finance")
                .exits(0);
        cli().run("refresh", "backlog").exits(0);

        cli().run("history", "backlog")
                .exits(0)
                .prints("COLUMN_RENAMED Status: Status → State of", "…", "agreed with finance", "3 of 3 runs");
        cli().run("history", "backlog", "--deployments")
                .exits(0)
                .prints(
                        "  9 columns, first deployment\n",
                        "  COLUMN_RENAMED Status: Status → State of \"things\" \uD83D\uDE00 (board)\n",
                        "  FOREIGN_COLUMN remark: NVARCHAR(MAX) (database)\n",
                        "  allowed, for: agreed with finance\n",
                        "2 of 2 deployments");
        cli().run("history", "backlog", "--deployments", "--limit", "1", "--format", "csv")
                .exits(0)
                .prints("FOREIGN_COLUMN remark: NVARCHAR(MAX) (database),agreed with finance");
        cli().run("history", "backlog", "--format", "json")
                .exits(0)
                .prints("FOREIGN_COLUMN remark: NVARCHAR(MAX) (database)", "\"reason\": \"agreed with finance\"");
    }
}
