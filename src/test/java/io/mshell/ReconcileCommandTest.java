package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reconcile} as a script sees it: exit code, value and what people read. */
class ReconcileCommandTest {

    private static final String BACKLOG = "4100000007";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private long first;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        first = sandbox.truth(BACKLOG).items().findFirst().orElseThrow().id();
        cli().run("deploy", "--board-id", BACKLOG, "--board-name", "backlog", "--table-name", "backlog")
                .exits(0);
        cli().run("refresh", "backlog").exits(0);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Cli cli() {
        return Cli.in(folder).connectedTo(sandbox);
    }

    private void sql(String statement) {
        cli().run("sql", statement).exits(0);
    }

    @Test
    void equalIsExitCodeZeroAndOneSentence() {
        Cli.Result result = cli().run("reconcile", "backlog").exits(0).says("backlog: reconcile done in");
        assertThat(result.out()).isEqualTo("27 items compared, 0 missing, 0 extra, 0 differ\n");
        cli().run("reconcile", BACKLOG, "--format", "json").exits(0).prints("\"differences\": []", "\"missing\": 0");
    }

    @Test
    void differentIsExitCodeTwoAndALineForEachDifference() {
        sql("update dbo.backlog set \"Name\" = '" + "long ".repeat(50) + "' where item_id = " + first);
        sql("insert into dbo.backlog (item_id, \"Name\") values (7, 'by hand')");
        long made = sandbox.edit()
                .createItem(
                        BACKLOG,
                        sandbox.truth(BACKLOG).groups().keySet().iterator().next(),
                        "new one");
        Cli.Result table = cli().run("reconcile", "backlog", "--format", "table")
                .exits(2)
                .prints(
                        made + "",
                        "missing, made since the load",
                        "by hand",
                        "extra",
                        "Idea 1",
                        "differs",
                        "long long",
                        "27 items compared, 1 missing (1 of them made since the load), 1 extra, 1 differ\n");
        assertThat(table.out()).contains("…").doesNotContain("long ".repeat(20));
        cli().run("reconcile", "backlog", "--format", "json")
                .exits(2)
                .prints(
                        "\"kind\": \"differs\"",
                        "\"column\": \"Name\"",
                        "\"board\": \"Idea 1\"",
                        "\"table\": \"" + "long ".repeat(50) + "\"",
                        "\"changedSince\": true");
    }

    @Test
    void whatIsCutFromTheListIsSaid() {
        sql("update dbo.backlog set \"Name\" = 'x'");
        cli().run("reconcile", "backlog", "--limit", "3")
                .exits(2)
                .prints("27 differ\n", "listed are the first 3 items of each kind");
    }

    @Test
    void aSampleSaysItsSeedAndWhatItCannotFind() {
        sql("delete from dbo.backlog where item_id = " + first);
        Cli.Result result = cli().run("reconcile", "backlog", "--sample", "5").exits(0);
        assertThat(result.out())
                .matches("5 items compared, 0 extra, 0 differ\na sample of 5 rows, --seed \\d+ chooses them again;"
                        + " missing items cannot be found in a sample\n");
        cli().run("reconcile", "backlog", "--sample", "5", "--seed", "9", "--format", "json")
                .exits(0)
                .prints("\"seed\": 9", "\"missing\": null");
        cli().run("reconcile", "backlog", "--seed", "9").exits(64).says("--seed needs --sample");
        cli().run("reconcile", "backlog", "--sample", "0").exits(64).says("--sample must be");
    }

    @Test
    void whatCannotBeComparedIsToldWithWhatToDo() {
        cli().run("reconcile", "nothing").exits(1).says("no board is registered as 'nothing'");
        sql("alter table dbo.backlog drop column \"Points\"");
        cli().run("reconcile", "backlog").exits(1).says("lacks a column", "'Points'", "'diff backlog'");
    }
}
