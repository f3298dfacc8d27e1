package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.DataMapping;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.RunMark;
import io.mshell.sql.embedded.EmbeddedDriver;
import io.mshell.sync.ItemDifference.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Board against table where one of them is not as it should be. */
class ReconcileTest {

    private static final String ORDERS = "4100000001";
    private static final String BACKLOG = "4100000007";
    private static final TableName TABLE = new TableName("dbo", "backlog");

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        pipeline = pipeline(DataMapping.builtIn());
    }

    private Pipeline pipeline(DataMapping mapping) {
        DatabaseConfig config =
                new DatabaseConfig("jdbc:duckdb:" + folder.resolve("test.duckdb"), null, null, "mshell test");
        return new Pipeline(sandbox, new EmbeddedDriver().open(config, null, new CancelToken()), folder, mapping);
    }

    @AfterEach
    void close() {
        pipeline.close();
        sandbox.close();
    }

    /** Goes on with another data_mapping.yaml. */
    private void mapping(String yaml) throws IOException {
        pipeline.close();
        Path file = folder.resolve("metadata/data_mapping.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        pipeline = pipeline(DataMapping.ofProject(file.getParent()));
    }

    private void refreshed() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
    }

    private List<Long> items(String board) {
        return sandbox.truth(board).items().map(item -> item.id()).toList();
    }

    @Test
    void anEmptyBoardEqualsItsEmptyTable() {
        pipeline.deploy("Empty", "nothing");
        pipeline.run("nothing").refresh();
        assertThat(pipeline.reconcile("nothing").isEqual()).isTrue();
        assertThat(pipeline.reconcile("nothing", new RowSample(5, 1)).isEqual()).isTrue();
        pipeline.rows("INSERT INTO dbo.nothing (item_id) VALUES (0), (-3)");
        assertThat(pipeline.reconcile("nothing").differences())
                .extracting(ItemDifference::item)
                .containsExactly(-3L, 0L);
    }

    @Test
    void aTableThatWasNeverLoadedMissesEverything() {
        pipeline.deploy(BACKLOG, "backlog");
        ReconcileReport report = pipeline.reconcile("backlog");
        assertThat(report.summary()).isEqualTo("0 items compared, 27 missing, 0 extra, 0 differ");
        assertThat(report.notices()).containsExactly("the table was never loaded; 'refresh backlog' fills it");
    }

    @Test
    void countsAreExactAboveWhatIsListed() {
        pipeline.deploy(ORDERS, "orders");
        pipeline.run("orders").refresh();
        pipeline.rows("UPDATE dbo.orders SET \"Name\" = 'x' WHERE item_id % 2 = 0");
        pipeline.rows("DELETE FROM dbo.orders WHERE item_id % 5 = 1");
        pipeline.rows("INSERT INTO dbo.orders (item_id) SELECT range + 1 FROM range(33)");
        long changed =
                items(ORDERS).stream().filter(id -> id % 2 == 0 && id % 5 != 1).count();
        long gone = items(ORDERS).stream().filter(id -> id % 5 == 1).count();
        ReconcileReport report = pipeline.reconcile("orders");
        assertThat(report.summary())
                .isEqualTo((5000 - gone) + " items compared, " + gone + " missing, 33 extra, " + changed + " differ");
        for (Kind kind : List.of(Kind.MISSING, Kind.EXTRA, Kind.DIFFERS)) {
            assertThat(report.differences())
                    .filteredOn(difference -> difference.kind() == kind)
                    .hasSize(20);
        }
        assertThat(new Reconciler(pipeline.bench(), pipeline.registry.get("orders"), 10_000)
                        .run(null)
                        .differences())
                .hasSize((int) (gone + 33 + changed));
    }

    @Test
    void cellsThatCannotBeMappedAreCountedAndDoNotDiffer() throws IOException {
        mapping("""
                load: {rejects_max_rows: 100, rejects_max_percent: 100}
                overrides:
                  - {board: Backlog, column: Points, sql: 'DECIMAL(1,0)'}
                """);
        pipeline.deploy(BACKLOG, "backlog");
        long rejects = pipeline.run("backlog").refresh().load().rejects();
        assertThat(rejects).isPositive();
        ReconcileReport report = pipeline.reconcile("backlog");
        assertThat(report.isEqual()).isTrue();
        assertThat(report.rejects()).isEqualTo(rejects);
    }

    @Test
    void itemsThatMoveOrAppearWhileTheBoardIsReadAreNeitherLostNorDoubled() {
        pipeline.deploy("Orders", "orders");
        pipeline.run("orders").refresh();
        List<String> groups = List.copyOf(sandbox.truth(ORDERS).groups().keySet());
        // The fifth page of its group has it, so that it is not read before; it moves to where nobody may look again.
        long moved = items(ORDERS).get(2_050);
        sandbox.faults().afterPage(1, () -> {
            sandbox.edit().moveItem(moved, groups.get(groups.size() - 1));
            sandbox.edit().createItem(ORDERS, groups.get(0), "came late");
        });
        ReconcileReport report = pipeline.reconcile("orders");
        assertThat(report.summary())
                .isEqualTo("5000 items compared, 1 missing (1 of them made since the load), 0 extra,"
                        + " 1 differ (1 of them changed since the load)");
    }

    @Test
    void aTableThatIsGoneOrNotOursIsNotCompared() {
        refreshed();
        pipeline.rows("DROP TABLE dbo.backlog");
        assertFails(ErrorCode.TABLE_NOT_FOUND, "there is no table dbo.backlog", "'refresh backlog'");
        pipeline.rows("CREATE TABLE dbo.backlog (item_id BIGINT)");
        assertFails(ErrorCode.TABLE_NOT_OURS, "was not made by mshell");
    }

    @Test
    void columnsDroppedByHandAreNamed() {
        refreshed();
        pipeline.rows("ALTER TABLE dbo.backlog DROP COLUMN \"Points\"");
        pipeline.rows("ALTER TABLE dbo.backlog RENAME COLUMN \"Status\" TO other");
        assertFails(
                ErrorCode.TABLE_UNSUITABLE,
                "table dbo.backlog lacks columns it was deployed with: 'Status', 'Points'",
                "'diff backlog'");
    }

    @Test
    void columnsInAnotherOrderOfAnotherTypeOrAddedByHandDoNotMatter() {
        refreshed();
        pipeline.rows("ALTER TABLE dbo.backlog ADD COLUMN mine INTEGER");
        pipeline.rows("CREATE TABLE dbo.copy AS SELECT * FROM dbo.backlog");
        pipeline.rows("ALTER TABLE dbo.backlog DROP COLUMN \"Points\"");
        pipeline.rows("ALTER TABLE dbo.backlog ADD COLUMN \"Points\" DECIMAL(38,20)");
        pipeline.rows("UPDATE dbo.backlog SET \"Points\" = copy.\"Points\" FROM dbo.copy"
                + " WHERE copy.item_id = backlog.item_id");
        assertThat(pipeline.reconcile("backlog").summary())
                .isEqualTo("27 items compared, 0 missing, 0 extra, 0 differ");
    }

    @Test
    void aBoardThatNoLongerFitsIsNotCompared() throws IOException {
        refreshed();
        mapping("overrides:\n  - {board: Backlog, column: Points, sql: INT}\n");
        assertFails(ErrorCode.BOARD_CHANGED, "'Points'", "is now INT");
    }

    @Test
    void anItemThatIsInTheTableTwiceIsTold() {
        refreshed();
        long item = items(BACKLOG).get(3);
        heapOfTheSameRows();
        pipeline.rows("INSERT INTO dbo.backlog SELECT * FROM dbo.copy WHERE item_id = " + item);
        ReconcileReport report = pipeline.reconcile("backlog");
        assertThat(report.summary())
                .isEqualTo("27 items compared, 0 missing, 0 extra, 0 differ, 1 more than once in the table");
        assertThat(report.isEqual()).isFalse();
        assertThat(report.differences())
                .containsExactly(new ItemDifference(item, "Idea 4", Kind.DUPLICATE, null, null, null, false));
        assertThat(pipeline.reconcile("backlog", new RowSample(27, 5)).duplicates())
                .isEqualTo(1);
    }

    @Test
    void aRowWithoutAKeyIsToldAsSuch() {
        refreshed();
        heapOfTheSameRows();
        pipeline.rows("ALTER TABLE dbo.backlog ALTER COLUMN item_id DROP NOT NULL");
        pipeline.rows("INSERT INTO dbo.backlog (item_id) VALUES (NULL)");
        assertFails(ErrorCode.TABLE_UNSUITABLE, "a row without a number in its key 'item_id'");
    }

    /** Replaces the table by one without a key, as somebody might who restores it. */
    private void heapOfTheSameRows() {
        TableSpec table = pipeline.registry.metadata("backlog").table();
        RunMark mark = pipeline.database
                .inspector()
                .state(TABLE, pipeline.cancel)
                .orElseThrow()
                .found()
                .orElseThrow();
        pipeline.rows("CREATE TABLE dbo.copy AS SELECT * FROM dbo.backlog");
        pipeline.rows("DROP TABLE dbo.backlog");
        pipeline.database.execute(pipeline.database.dialect().createTable(table), pipeline.cancel);
        pipeline.database.mark(TABLE, mark, pipeline.cancel);
        pipeline.rows("INSERT INTO dbo.backlog SELECT * FROM dbo.copy");
    }

    @Test
    void anItemOfAnotherBoardIsExtraInASampleToo() {
        refreshed();
        long foreign = items(ORDERS).get(0);
        pipeline.rows("INSERT INTO dbo.backlog (item_id, \"Name\") VALUES (" + foreign + ", 'moved away')");
        ItemDifference extra = new ItemDifference(foreign, "moved away", Kind.EXTRA, null, null, null, false);
        assertThat(pipeline.reconcile("backlog").differences()).containsExactly(extra);
        assertThat(pipeline.reconcile("backlog", new RowSample(100, 1)).differences())
                .containsExactly(extra);
    }

    @Test
    void aTableReplacedMeanwhileIsNotReportedOn() {
        pipeline.deploy("Orders", "orders");
        pipeline.run("orders").refresh();
        pipeline.run("orders").load();
        pipeline.run("orders").validate();
        Pipeline other = pipeline.renewed();
        sandbox.faults().afterPage(5, () -> other.run("orders").swap());
        assertThatThrownBy(() -> pipeline.reconcile("orders"))
                .isInstanceOfSatisfying(MshellException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.SQL_LOCKED);
                    assertThat(failure).hasMessageContaining("was replaced while it was compared");
                });
        assertThat(pipeline.reconcile("orders").isEqual()).isTrue();
    }

    @Test
    void itIsStoppedByItsTokenAndNothingIsLeftBehind() {
        pipeline.deploy("Orders", "orders");
        pipeline.run("orders").refresh();
        sandbox.faults().afterPage(4, pipeline.cancel::cancel);
        assertThatThrownBy(() -> pipeline.reconcile("orders"))
                .isInstanceOfSatisfying(
                        MshellException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(pipeline.renewed().reconcile("orders").isEqual()).isTrue();
    }

    @Test
    void whoWatchesHearsHowFarItIs() {
        refreshed();
        pipeline.events.clear();
        pipeline.reconcile("backlog");
        assertThat(pipeline.events.get(0)).isEqualTo(new SyncEvent.Started("backlog", Step.RECONCILE, "dbo.backlog"));
        assertThat(pipeline.events)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                SyncEvent.Progress.class,
                                progress -> assertThat(progress.rows()).isEqualTo(27)));
        assertThat(pipeline.events.get(pipeline.events.size() - 1))
                .isInstanceOfSatisfying(
                        SyncEvent.Done.class, done -> assertThat(done.detail()).startsWith("27 items compared"));
    }

    private void assertFails(ErrorCode code, String... says) {
        assertThatThrownBy(() -> pipeline.reconcile("backlog"))
                .isInstanceOfSatisfying(MshellException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure.getMessage() + " " + failure.hint()).contains(says);
                });
    }
}
