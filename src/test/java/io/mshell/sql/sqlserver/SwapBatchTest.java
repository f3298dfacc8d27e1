package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwapBatchTest {

    private static final TableName LIVE = new TableName("sales", "orders");

    @Test
    void aSwapWithAnOldTableRenamesThree() {
        Golden.check(
                "swap",
                List.of(new SwapTables(LIVE, 11, 22, 33, 0)
                        .swap("mshell:swap:x")
                        .text(Samples.sqlServer())));
    }

    @Test
    void theFirstLoadRenamesStagingOnly() {
        Golden.check(
                "swap-first",
                List.of(new SwapTables(LIVE, 0, 22, 0, 0).swap("mshell:swap:x").text(Samples.sqlServer())));
    }

    @Test
    void anUndoGoesByWayOfAThirdName() {
        Golden.check(
                "undo",
                List.of(new SwapTables(LIVE, 11, 0, 33, 0).undo("mshell:swap:x").text(Samples.sqlServer())));
    }

    @Test
    void aSwapWithoutTheFeaturesDoesNotSpeakOfThem() {
        Golden.check(
                "swap-babelfish",
                List.of(new SwapTables(LIVE, 11, 22, 0, 0).swap("mshell:swap:x").text(Samples.babelfish())));
    }

    @Test
    void quotesHostileNamesForTheRenameButNotTheNewName() {
        String text = new SwapTables(Samples.HOSTILE, 11, 22, 0, 0).swap("r").text(Samples.sqlServer());

        Golden.check("swap-hostile", List.of(text));
        assertThat(text).contains("@newname = N'old_a.b]]''; DROP TABLE x--😀 '");
    }

    @Test
    void whatACommittedSwapLeftIsTold() {
        SwapBatch batch = new SwapTables(LIVE, 11, 22, 33, 0).swap("r");

        assertThat(new SwapTables(LIVE, 22, 0, 11, 33).match(batch.after())).isTrue();
        assertThat(new SwapTables(LIVE, 11, 22, 33, 0).match(batch.before())).isTrue();
        assertThat(new SwapTables(LIVE, 11, 22, 33, 0).match(batch.after())).isFalse();
    }

    @Test
    void undoingTwiceIsWhereItBegan() {
        SwapTables before = new SwapTables(LIVE, 11, 0, 33, 0);
        SwapTables undone = new SwapTables(LIVE, 33, 0, 11, 0);

        assertThat(undone.match(before.undo("r").after())).isTrue();
        assertThat(before.match(undone.undo("r").after())).isTrue();
    }
}
