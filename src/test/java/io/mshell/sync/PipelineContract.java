package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.BoardTruth;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.sql.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pipeline promises on every engine. */
interface PipelineContract {

    String BACKLOG = "4100000007";
    /** Fewer where a small machine has a slow engine: {@code -Dmshell.test.refreshes=5}. */
    int REFRESHES = Integer.getInteger("mshell.test.refreshes", 50);

    int READERS = 8;

    /** A session with an engine; the test closes it. */
    Database database();

    /** A folder for the project. */
    Path project();

    /** Differences, as {@link EveryCell} words them, that this engine cannot avoid; each is a part of the text. */
    default List<String> cannotHold() {
        return List.of();
    }

    @Test
    default void everyCellOfThePlanningBoardIsInTheTableAsTheBoardHasIt() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Pipeline pipeline = new Pipeline(sandbox, database(), project())) {
            pipeline.deploy("Planning", "planning");
            RefreshReport report = pipeline.run("planning").refresh();
            assertThat(report.load().rejects()).isZero();
            List<String> wrong = EveryCell.differences(pipeline, sandbox, "planning").stream()
                    .filter(difference -> cannotHold().stream().noneMatch(difference::contains))
                    .toList();
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    default void readersSeeOneLoadAtATimeAndNeverAnErrorWhileTheTableIsRefreshed() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Pipeline pipeline = new Pipeline(sandbox, database(), project())) {
            BoardTruth board = sandbox.truth(BACKLOG);
            String column = board.columns().stream()
                    .filter(each -> each.kind() == io.mshell.board.ColumnKind.TEXT)
                    .map(BoardTruth.Column::id)
                    .findFirst()
                    .orElseGet(() -> sandbox.edit().createColumn(BACKLOG, "Mark", io.mshell.board.ColumnKind.TEXT));
            List<Long> items =
                    sandbox.truth(BACKLOG).items().map(item -> item.id()).toList();
            long first = items.get(0);
            long last = items.get(items.size() - 1);
            mark(sandbox, column, first, last, 0);
            pipeline.deploy(BACKLOG, "backlog");
            pipeline.run("backlog").refresh();
            String name = pipeline.registry
                    .metadata("backlog")
                    .table()
                    .byOrigin(column)
                    .orElseThrow()
                    .name();
            try (Readers readers = new Readers(pipeline, query(pipeline, name, first, last), READERS)) {
                for (int i = 1; i <= REFRESHES; i++) {
                    mark(sandbox, column, first, last, i);
                    pipeline.run("backlog").refresh();
                }
                readers.close();
                assertThat(readers.troubles()).isEmpty();
                assertThat(readers.reads()).isGreaterThan(REFRESHES);
            }
        }
    }

    private static void mark(Sandbox sandbox, String column, long first, long last, int number) {
        sandbox.edit().changeCell(first, column, "mark " + number);
        sandbox.edit().changeCell(last, column, "mark " + number);
    }

    private static String query(Pipeline pipeline, String column, long first, long last) {
        String value = pipeline.database.dialect().quote(column);
        return "SELECT MAX(CASE WHEN item_id = " + first + " THEN " + value + " END), MAX(CASE WHEN item_id = " + last
                + " THEN " + value + " END) FROM dbo.backlog";
    }
}
