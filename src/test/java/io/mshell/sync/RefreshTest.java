package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.diff.Difference;
import io.mshell.diff.Risk;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.RunRecord;
import io.mshell.sandbox.Fault;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.RunMark;
import io.mshell.sql.TableLock;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployed board from load to swap, over HTTP and on a real engine. */
class RefreshTest {

    private static final String ORDERS = "4100000001";
    private static final String BACKLOG = "4100000007";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        DatabaseConfig config =
                new DatabaseConfig("jdbc:duckdb:" + folder.resolve("test.duckdb"), null, null, "mshell test");
        pipeline = new Pipeline(sandbox, new EmbeddedDriver().open(config, null, new CancelToken()), folder);
    }

    @AfterEach
    void close() {
        pipeline.close();
        sandbox.close();
    }

    @Test
    void aDeployedBoardIsLoadedValidatedAndSwappedIn() {
        pipeline.deploy("Orders", "orders");
        RefreshReport report = pipeline.run("orders").refresh();
        assertThat(report.validate().gates()).hasSize(8).allMatch(Gate::passed);
        assertThat(report.load().rows()).isEqualTo(5000);
        assertThat(rows("dbo.orders")).isEqualTo(5000);
        assertThat(rows("dbo.old_orders"))
                .as("the empty table of the deployment is kept")
                .isZero();
        RunRecord last = pipeline.registry.history("orders").get(1);
        assertThat(last.succeeded()).isTrue();
        assertThat(last.rows()).isEqualTo(5000);
    }

    @Test
    void anEmptyBoardBecomesAnEmptyTable() {
        pipeline.deploy("Empty", "nothing");
        assertThat(pipeline.run("nothing").refresh().load().rows()).isZero();
        assertThat(rows("dbo.nothing")).isZero();
    }

    @Test
    void whateverTheServerDoesEveryItemArrivesOnce() {
        sandbox.faults()
                .add(Fault.next(Fault.Kind.CURSOR_EXPIRED, Fault.Match.PAGE).after(3));
        sandbox.faults()
                .add(Fault.next(Fault.Kind.RATE_LIMIT, Fault.Match.PAGE)
                        .after(1)
                        .retryIn(1));
        sandbox.faults().add(Fault.next(Fault.Kind.TRUNCATED, Fault.Match.PAGE).after(5));
        sandbox.faults().add(Fault.next(Fault.Kind.RESET, Fault.Match.PAGE).after(6));
        sandbox.faults()
                .add(Fault.next(Fault.Kind.PARTIAL_CELLS, Fault.Match.PAGE).after(7));
        pipeline.deploy("Orders", "orders");
        RefreshReport report = pipeline.run("orders").refresh();
        assertThat(report.load().rows()).isEqualTo(5000);
        assertThat(pipeline.rows("SELECT COUNT(DISTINCT item_id) FROM dbo.orders"))
                .containsExactly(List.of(5000L));
    }

    @Test
    void itemsThatMoveOrAppearWhileTheBoardIsReadAreNotLost() {
        pipeline.deploy("Orders", "orders");
        List<String> groups = List.copyOf(sandbox.truth(ORDERS).groups().keySet());
        long moved = sandbox.truth(ORDERS)
                .items()
                .skip(4_900)
                .findFirst()
                .orElseThrow()
                .id();
        sandbox.faults().afterPage(6, () -> {
            sandbox.edit().moveItem(moved, groups.get(0));
            sandbox.edit().createItem(ORDERS, groups.get(0), "came late");
        });
        RefreshReport report = pipeline.run("orders").refresh();
        assertThat(report.load().rows()).isEqualTo(5001);
        assertThat(pipeline.rows("SELECT COUNT(*) FROM dbo.orders WHERE item_id = " + moved))
                .containsExactly(List.of(1L));
    }

    @Test
    void aValueAlteredInTheDatabaseIsCaughtByTheFingerprint() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        pipeline.run("backlog").load();
        pipeline.rows("UPDATE dbo.stg_backlog SET \"Name\" = 'X' || substr(\"Name\", 2)");
        assertFails(ErrorCode.VALIDATION_FAILED, () -> pipeline.run("backlog").validate(), "fingerprint", "'Name'");
        assertFails(ErrorCode.VALIDATION_FAILED, () -> pipeline.run("backlog").swap(), "not passed the gates");
    }

    @Test
    void aLostRowIsCaughtAndNothingGoesLive() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").load();
        pipeline.rows("DELETE FROM dbo.stg_backlog WHERE item_id = (SELECT min(item_id) FROM dbo.stg_backlog)");
        assertFails(ErrorCode.VALIDATION_FAILED, () -> pipeline.run("backlog").validate(), "27 rows sent, 26 stored");
        assertThat(rows("dbo.backlog")).isZero();
    }

    @Test
    void aBoardThatLostMostOfItsItemsDoesNotReplaceAFullTable() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        sandbox.truth(BACKLOG)
                .items()
                .skip(5)
                .toList()
                .forEach(item -> sandbox.edit().deleteItem(item.id()));
        assertFails(
                ErrorCode.VALIDATION_FAILED,
                () -> pipeline.run("backlog").refresh(),
                "rows against production",
                "27 rows in production, 5 staged");
        assertThat(rows("dbo.backlog")).isEqualTo(27);
    }

    @Test
    void undoGoesBackAndUndoAgainComesForth() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        sandbox.edit().createItem(BACKLOG, group(), "one more");
        pipeline.run("backlog").refresh();
        assertThat(rows("dbo.backlog")).isEqualTo(28);
        pipeline.run("backlog").undo();
        assertThat(rows("dbo.backlog")).isEqualTo(27);
        pipeline.run("backlog").undo();
        assertThat(rows("dbo.backlog")).isEqualTo(28);
    }

    @Test
    void aSecondRunOnTheSameTableIsRefused() {
        pipeline.deploy(BACKLOG, "backlog");
        try (TableLock held =
                pipeline.database.lock(pipeline.registry.get("backlog").table(), pipeline.cancel)) {
            held.verifyHeld();
            assertFails(ErrorCode.SQL_LOCKED, () -> pipeline.run("backlog").refresh());
        }
        pipeline.run("backlog").refresh();
    }

    @Test
    void aNewTitleIsARenameAndANewColumnAnAddition() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        String column = sandbox.truth(BACKLOG).columns().get(1).id();
        String was = sandbox.truth(BACKLOG).columns().get(1).title();
        sandbox.edit().renameColumn(BACKLOG, column, "Renamed");
        sandbox.edit().createColumn(BACKLOG, "Brand new", io.mshell.board.ColumnKind.TEXT);

        RefreshReport unchanged = pipeline.run("backlog").refresh();
        assertThat(String.join(" ", unchanged.load().notices())).contains("'" + was + "'", "'Renamed'", "'Brand new'");

        DeployReport report = pipeline.deploy(BACKLOG, "backlog");
        assertThat(report.applied())
                .extracting(Difference::risk)
                .containsExactly(Risk.COLUMN_RENAMED, Risk.COLUMN_ADDED);
        assertThat(report.refused()).isEmpty();
        pipeline.run("backlog").refresh();
        assertThat(pipeline.rows("SELECT \"Renamed\", \"Brand new\" FROM dbo.backlog"))
                .hasSize(27);
    }

    @Test
    void aCancelledLoadLeavesProductionAndTheNextOneWorks() {
        pipeline.deploy("Orders", "orders");
        sandbox.faults().afterPage(4, pipeline.cancel::cancel);
        assertFails(ErrorCode.CANCELLED, () -> pipeline.run("orders").refresh());
        Pipeline again = pipeline.renewed();
        assertThat(again.rows("SELECT COUNT(*) FROM dbo.orders")).containsExactly(List.of(0L));
        assertThat(again.database
                        .inspector()
                        .state(again.registry.get("orders").table().staging(), again.cancel)
                        .orElseThrow()
                        .found()
                        .map(RunMark::state))
                .contains(RunMark.State.LOADING);
        assertThat(again.run("orders").refresh().load().rows()).isEqualTo(5000);
    }

    private String group() {
        return sandbox.truth(BACKLOG).groups().keySet().iterator().next();
    }

    private long rows(String table) {
        return ((Number) pipeline.rows("SELECT COUNT(*) FROM " + table).get(0).get(0)).longValue();
    }

    private static void assertFails(ErrorCode code, Runnable work, String... says) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(MshellException.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(List.of(says))
                    .allSatisfy(part -> assertThat(failure.getMessage()).contains(part));
        });
    }
}
