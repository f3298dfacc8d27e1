package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff}, {@code deploy} and plans as a script sees them: exit codes, values, files and what people read. */
class DiffCommandTest {

    private static final String BACKLOG = "4100000007";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private String column;
    private String title;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        column = sandbox.truth(BACKLOG).columns().get(1).id();
        title = sandbox.truth(BACKLOG).columns().get(1).title();
        cli().run("deploy", "--board-id", BACKLOG, "--board-name", "backlog", "--table-name", "backlog")
                .exits(0);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Cli cli() {
        return Cli.in(folder).connectedTo(sandbox);
    }

    @Test
    void noDifferenceIsExitCodeZero() {
        cli().run("diff", "backlog").exits(0).prints("no difference");
        cli().run("diff", BACKLOG, "--format", "json").exits(0).prints("\"version\": 1", "\"differences\": []");
        cli().run("diff", "--all", "--quick").exits(0).prints("no difference");
    }

    @Test
    void safeDifferencesAreExitCodeTwoInEveryFormat() {
        sandbox.edit().renameColumn(BACKLOG, column, "New title");

        cli().run("diff", "backlog")
                .exits(2)
                .prints("~ COLUMN_RENAMED  " + title + ": " + title + " → New title  board  in place")
                .prints("1 difference: 1 column renamed");
        cli().run("diff", "backlog", "--format", "json")
                .exits(2)
                .prints("\"code\": \"COLUMN_RENAMED\"", "\"column\": \"" + column + "\"", "\"needsAllow\": false");
        cli().run("diff", "backlog", "--format", "markdown").exits(2).prints("| backlog | COLUMN_RENAMED |");
        cli().run("diff", "backlog", "--format", "csv").exits(2).prints("backlog,COLUMN_RENAMED," + title);
        cli().run("diff", "backlog", "--full")
                .exits(2)
                .prints("queries that use the old name fail", "RENAME COLUMN", "-- reverse: ");
        cli().run("diff", "--all", "--quick").exits(2).prints("COLUMN_RENAMED");
    }

    @Test
    void whatHasToBeAllowedIsExitCodeThreeAndNeedsAReason() {
        cli().run("refresh", "backlog").exits(0);
        sandbox.edit().deleteColumn(BACKLOG, column);
        sandbox.edit().createColumn(BACKLOG, "Safe", ColumnKind.TEXT);

        cli().run("diff", "backlog").exits(3).prints("! COLUMN_REMOVED", "rows have a value", "needs --allow");
        cli().run("deploy", "--board-name", "backlog")
                .exits(3)
                .prints("Taken over", "COLUMN_ADDED", "Left as it is", "COLUMN_REMOVED")
                .prints("--allow COLUMN_REMOVED --reason TEXT");
        cli().run("deploy", "--board-name", "backlog", "--allow", "COLUMN_REMOVED")
                .exits(64)
                .says("--reason");
        cli().run("deploy", "--board-name", "backlog", "--allow", "NO_SUCH", "--reason", "x")
                .exits(64)
                .says("diff --codes");
        cli().run("deploy", "--board-name", "backlog", "--allow", "COLUMN_REMOVED", "--reason", "agreed")
                .exits(0);
        cli().run("diff", "backlog").exits(0);
        cli().run("history", "backlog", "--format", "json").exits(0).prints("\"reason\": \"agreed\"", "COLUMN_REMOVED");
    }

    @Test
    void aPlanAppliesJustWhatItSaysAndIsRefusedOnceSomethingMoved() throws IOException {
        sandbox.edit().renameColumn(BACKLOG, column, "New title");
        cli().run("diff", "backlog", "--out", "plan.json").exits(2).says("plan kept in");
        assertThat(Files.readString(folder.resolve("plan.json"))).contains("COLUMN_RENAMED");
        cli().run("deploy", "--plan", "plan.json", "--dry-run").exits(0).prints("Would take over");

        sandbox.edit().renameColumn(BACKLOG, column, "Another title");
        cli().run("deploy", "--plan", "plan.json").exits(1).says("stale", column, "'New title'", "'Another title'");

        sandbox.edit().renameColumn(BACKLOG, column, "New title");
        cli().run("deploy", "--plan", "plan.json").exits(0).prints("Taken over");
        cli().run("diff", "backlog").exits(0);
        cli().run("deploy", "--plan", "plan.json").exits(1).says("stale");
    }

    @Test
    void aPlanIsRefusedOnceSomebodyChangedTheTable() {
        sandbox.edit().renameColumn(BACKLOG, column, "New title");
        cli().run("diff", "backlog", "--out", "plan.json").exits(2);
        cli().run("sql", "ALTER TABLE dbo.backlog ADD COLUMN \"By hand\" INTEGER")
                .exits(0);

        cli().run("deploy", "--plan", "plan.json").exits(1).says("stale", "By hand");
    }

    @Test
    void aDryRunShowsThePlanWithItsReversesAndChangesNothing() {
        sandbox.edit().renameColumn(BACKLOG, column, "New title");

        cli().run("deploy", "--board-name", "backlog", "--dry-run")
                .exits(0)
                .prints("Would execute", "RENAME COLUMN \"" + title + "\" TO \"New title\"", "-- reverse: ");
        cli().run("diff", "backlog").exits(2);
    }

    @Test
    void aBoardThatIsGoneIsOneLineAmongMany() {
        sandbox.edit().archiveBoard(BACKLOG);

        cli().run("diff", "--all").exits(2).prints("BOARD_STATE_CHANGED");
        cli().run("diff", "--all", "--quick").exits(2).prints("BOARD_STATE_CHANGED");
    }

    @Test
    void wrongUsageSaysWhatIsMissing() {
        cli().run("diff").exits(64).says("needs a BOARD, or --all");
        cli().run("diff", "backlog", "--all").exits(64).says("not both");
        cli().run("diff", "backlog", "--quick", "--out", "p.json").exits(64).says("--out");
        cli().run("diff", "nothing").exits(1).says("nothing");
        cli().run("deploy", "--plan", "missing.json").exits(1).says("missing.json");
        cli().run("diff", "--codes").exits(0).prints("COLUMN_REMOVED", "if rows are concerned");
    }
}
