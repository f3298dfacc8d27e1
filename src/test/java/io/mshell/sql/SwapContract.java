package io.mshell.sql;

import static io.mshell.sql.ContractTables.fails;
import static io.mshell.sql.ContractTables.itemRows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Staging put in production's place, and taken back. */
public interface SwapContract extends ContractTables {

    @Test
    default void theFirstSwapNeedsNoLiveTable() {
        TableName live = fresh("first");
        stage(live, "one");

        SwapResult result = swap(live);

        assertThat(result.attempts()).isPositive();
        assertThat(statusOf(live)).isEqualTo("one");
        assertThat(exists(live.staging())).isFalse();
        assertThat(exists(live.previous())).isFalse();
    }

    @Test
    default void aSwapKeepsTheTableThatWasLive() {
        TableName live = fresh("second");
        stageAndSwap(live, "one", "two");

        assertThat(statusOf(live)).isEqualTo("two");
        assertThat(statusOf(live.previous())).isEqualTo("one");
        assertThat(exists(live.staging())).isFalse();
    }

    @Test
    default void aThirdSwapDropsTheOldestTable() {
        TableName live = fresh("third");
        stageAndSwap(live, "one", "two", "three", "four");

        assertThat(statusOf(live)).isEqualTo("four");
        assertThat(statusOf(live.previous())).isEqualTo("three");
        assertThat(exists(live.discarded())).isFalse();
    }

    @Test
    default void aSwapBesideTheLoadOfAnotherTableHasNothingToTell() {
        TableName live = fresh("beside");
        stage(live, "one");
        TableSpec other = items(fresh("other"));
        database().execute(database().dialect().createTable(other), never());
        List<String> told = new ArrayList<>();
        try (Sink sink = database().openSink(other, never())) {
            sink.write(itemRows(5_000, "being loaded"));
            database().swapper().swap(live, told::add, never());
        }
        assertThat(told).isEmpty();
        assertThat(statusOf(live)).isEqualTo("one");
    }

    @Test
    default void anOldTableWithoutALiveOneIsKept() {
        TableName live = fresh("orphan");
        stageAndSwap(live, "one", "two");
        drop(live);
        stage(live, "three");

        swap(live);

        assertThat(statusOf(live)).isEqualTo("three");
        assertThat(statusOf(live.previous())).isEqualTo("one");
    }

    @Test
    default void aDiscardedTableOfACrashedSwapIsNoHindrance() {
        TableName live = fresh("crashed");
        stageAndSwap(live, "one", "two");
        build(items(live.discarded()), itemRows(1, "left over"));
        stage(live, "three");

        swap(live);

        assertThat(statusOf(live)).isEqualTo("three");
        assertThat(statusOf(live.previous())).isEqualTo("two");
        assertThat(exists(live.discarded())).isFalse();
    }

    @Test
    default void withoutStagingNothingIsSwapped() {
        TableName live = fresh("unstaged");
        stageAndSwap(live, "one", "two");

        assertThat(fails(ErrorCode.SWAP_FAILED, () -> swap(live)))
                .hasMessageContaining(live.staging().name());
        assertThat(statusOf(live)).isEqualTo("two");
        assertThat(statusOf(live.previous())).isEqualTo("one");
    }

    @Test
    default void undoExchangesLiveAndOldAndTwiceChangesNothing() {
        TableName live = fresh("undone");
        stageAndSwap(live, "one", "two");

        undo(live);
        assertThat(statusOf(live)).isEqualTo("one");
        assertThat(statusOf(live.previous())).isEqualTo("two");

        undo(live);
        assertThat(statusOf(live)).isEqualTo("two");
        assertThat(statusOf(live.previous())).isEqualTo("one");
        assertThat(exists(live.discarded())).isFalse();
    }

    @Test
    default void undoBringsBackATableThatWasDropped() {
        TableName live = fresh("dropped");
        stageAndSwap(live, "one", "two");
        drop(live);

        undo(live);

        assertThat(statusOf(live)).isEqualTo("one");
        assertThat(exists(live.previous())).isFalse();
    }

    @Test
    default void withoutAnOldTableThereIsNothingToUndo() {
        TableName live = fresh("kept");
        stageAndSwap(live, "one");

        fails(ErrorCode.NOTHING_TO_UNDO, () -> undo(live));
        assertThat(statusOf(live)).isEqualTo("one");
    }

    @Test
    default void keyDocumentationAndMarkFollowEveryRename() {
        TableName live = fresh("followed");
        RunMark one = mark("r1");
        RunMark two = mark("r2");
        stage(live, "one");
        database().mark(live.staging(), one, never());
        swap(live);
        stage(live, "two");
        database().mark(live.staging(), two, never());
        swap(live);

        assertThat(markOf(live)).isEqualTo(two);
        assertThat(markOf(live.previous())).isEqualTo(one);
        assertThat(database().inspector().table(live, never())).contains(items(live));
        assertThat(database().inspector().table(live.previous(), never())).contains(items(live.previous()));

        undo(live);
        assertThat(markOf(live)).isEqualTo(one);
        assertThat(markOf(live.previous())).isEqualTo(two);
        Dialect dialect = database().dialect();
        fails(ErrorCode.SQL_FAILED, () -> rows("INSERT INTO " + dialect.quote(live) + " VALUES (1, 'double')"));
    }

    @Test
    default void aSwapThatFailsLeavesEveryNameAsItWas() {
        TableName live = fresh("blocked");
        stageAndSwap(live, "one", "two");
        stage(live, "three");
        assumeThat(block(live)).as("this engine lets something block a rename").isTrue();

        assertThat(database().inspector().obstaclesToSwap(live, never())).isNotEmpty();
        fails(ErrorCode.SWAP_FAILED, () -> swap(live));
        fails(ErrorCode.SWAP_FAILED, () -> undo(live));

        assertThat(statusOf(live)).isEqualTo("two");
        assertThat(statusOf(live.staging())).isEqualTo("three");
        assertThat(statusOf(live.previous())).isEqualTo("one");
        assertThat(exists(live.discarded())).isFalse();
    }

    /** Binds something to the table that makes renaming it fail; false where the engine has nothing of the kind. */
    private boolean block(TableName live) {
        Dialect dialect = database().dialect();
        String sql = switch (database().info().product()) {
            case "DuckDB" ->
                "CREATE INDEX " + dialect.quote("ix_" + live.name()) + " ON " + dialect.quote(live) + " ("
                        + dialect.quote("Status") + ")";
            case "Babelfish" -> "";
            default ->
                "CREATE VIEW " + dialect.quote(live.schema()) + "." + dialect.quote("v_" + live.name())
                        + " WITH SCHEMABINDING AS SELECT " + dialect.quote("Status") + " FROM "
                        + dialect.quote(live);
        };
        if (!sql.isEmpty()) {
            database().execute(Plan.of(new Statement(sql, "in the way of a rename")), never());
        }
        return !sql.isEmpty();
    }

    @Test
    default void namesOfAnyKindAreSwapped() {
        Dialect dialect = database().dialect();
        StringBuilder hostile = new StringBuilder();
        "it's \"a\" board [x]] \uD83D\uDE00 日本. é"
                .codePoints()
                .filter(c -> dialect.names().forbidden().indexOf(c) < 0)
                .forEach(hostile::appendCodePoint);
        TableName live = fresh(hostile.toString());
        stageAndSwap(live, "one", "two", "three");
        undo(live);

        assertThat(statusOf(live)).isEqualTo("two");
        assertThat(statusOf(live.previous())).isEqualTo("three");
    }

    @Test
    default void theLongestNameIsSwapped() {
        TableName live = new TableName(schema(), fresh("x".repeat(119)).name());
        assertThat(live.name()).hasSize(TableName.LONGEST);
        stageAndSwap(live, "one", "two", "three");

        assertThat(statusOf(live)).isEqualTo("three");
        assertThat(statusOf(live.previous())).isEqualTo("two");
    }

    @Test
    default void aSwapCancelledBeforeItBeganChangesNothing() {
        TableName live = fresh("early");
        stageAndSwap(live, "one");
        stage(live, "two");
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();

        fails(ErrorCode.CANCELLED, () -> database().swapper().swap(live, notice -> {}, cancelled));

        assertThat(statusOf(live)).isEqualTo("one");
        assertThat(statusOf(live.staging())).isEqualTo("two");
    }

    @Test
    default void aTableWithNothingBoundToItHasNoObstacles() {
        TableName live = fresh("free");
        stageAndSwap(live, "one");

        assertThat(database().inspector().obstaclesToSwap(live, never())).isEmpty();
        assertThat(database().inspector().obstaclesToSwap(fresh("missing"), never()))
                .isEmpty();
    }

    @Test
    default void readersSeeTheOldRowsOrTheNewOnesAndNeverMissTheTable()
            throws InterruptedException, ExecutionException {
        TableName live = fresh("watched");
        stageAndSwap(live, "0");
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<Long>>> seen = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                seen.add(readers.submit(() -> watch(live, over)));
            }
            for (int version = 1; version <= 12; version++) {
                stageAndSwap(live, String.valueOf(version));
            }
            over.set(true);
            for (Future<List<Long>> one : seen) {
                assertThat(one.get()).isNotEmpty().isSorted();
            }
        } finally {
            over.set(true);
            readers.shutdownNow();
        }
        assertThat(statusOf(live)).isEqualTo("12");
    }

    /** The versions seen, in order. A reader that sees none, or two at once, fails. */
    private List<Long> watch(TableName live, AtomicBoolean over) {
        List<Long> versions = new ArrayList<>();
        Dialect dialect = database().dialect();
        String status = dialect.quote("Status");
        String sql = "SELECT MIN(" + status + "), MAX(" + status + "), COUNT(*) FROM " + dialect.quote(live);
        while (!over.get()) {
            List<@Nullable Object> row = rows(sql).get(0);
            assertThat(row.get(0)).isEqualTo(row.get(1));
            assertThat(((Number) row.get(2)).longValue()).isEqualTo(500);
            versions.add(Long.valueOf((String) row.get(0)));
        }
        return versions;
    }

    default void stage(TableName live, String status) {
        build(items(live.staging()), itemRows(500, status));
    }

    default void stageAndSwap(TableName live, String... statuses) {
        for (String status : statuses) {
            stage(live, status);
            swap(live);
        }
    }

    default SwapResult swap(TableName live) {
        return database().swapper().swap(live, notice -> {}, never());
    }

    default SwapResult undo(TableName live) {
        return database().swapper().undo(live, notice -> {}, never());
    }

    private RunMark markOf(TableName table) {
        return database()
                .inspector()
                .state(table, never())
                .flatMap(TableState::found)
                .orElseThrow();
    }

    private static RunMark mark(String run) {
        return new RunMark("1", run, RunMark.State.VALIDATED, 500L, Instant.parse("2026-11-23T10:11:12Z"));
    }
}
