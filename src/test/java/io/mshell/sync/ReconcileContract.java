package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.schema.ColumnSpec;
import io.mshell.sql.Database;
import io.mshell.sql.Dialect;
import io.mshell.sync.ItemDifference.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the comparison of board and table promises on every engine. */
interface ReconcileContract {

    String BACKLOG = "4100000007";
    String POINTS = "numbers";

    /** A session with an engine; the test closes it. */
    Database database();

    /** A folder for the project. */
    Path project();

    /** Parts of a column's name or type whose cells this engine cannot hold as they are. */
    default List<String> cannotHold() {
        return List.of();
    }

    /** A refreshed board and its table. */
    final class Refreshed implements AutoCloseable {

        final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
        final Pipeline pipeline;
        private final String name;

        Refreshed(ReconcileContract test, String board, String name) {
            this.pipeline = new Pipeline(sandbox, test.database(), test.project());
            this.name = name;
            pipeline.deploy(board, name);
            pipeline.run(name).refresh();
        }

        ReconcileReport reconcile() {
            return pipeline.reconcile(name);
        }

        List<Long> items() {
            return sandbox.truth(pipeline.registry.get(name).boardId())
                    .items()
                    .map(item -> item.id())
                    .toList();
        }

        String group() {
            return sandbox.truth(BACKLOG).groups().keySet().iterator().next();
        }

        /** The name of the table's column made from a column of the board, quoted. */
        String column(String origin) {
            ColumnSpec column =
                    pipeline.registry.metadata(name).table().byOrigin(origin).orElseThrow();
            return pipeline.database.dialect().quote(column.name());
        }

        String table() {
            Dialect dialect = pipeline.database.dialect();
            return dialect.quote(pipeline.registry.get(name).table());
        }

        @Override
        public void close() {
            pipeline.close();
            sandbox.close();
        }
    }

    @Test
    default void aBoardEqualsTheTableItWasLoadedInto() {
        try (Refreshed it = new Refreshed(this, BACKLOG, "backlog")) {
            ReconcileReport report = it.reconcile();
            assertThat(report.isEqual()).isTrue();
            assertThat(report.summary()).isEqualTo("27 items compared, 0 missing, 0 extra, 0 differ");
            assertThat(report.differences()).isEmpty();
        }
    }

    @Test
    default void everyTypeOfColumnIsTheSameOnBothSidesAfterALoad() {
        try (Refreshed it = new Refreshed(this, "Planning", "planning")) {
            ReconcileReport report = it.reconcile();
            assertThat(report.differences().stream()
                            .filter(difference ->
                                    cannotHold().stream().noneMatch(String.valueOf(difference.column())::contains)))
                    .isEmpty();
            assertThat(report.missing()).isZero();
            assertThat(report.extra()).isZero();
            assertThat(report.compared()).isEqualTo(it.items().size());
            if (cannotHold().isEmpty()) {
                assertThat(report.isEqual()).isTrue();
            }
        }
    }

    @Test
    default void whatWasChangedOnTheBoardSinceTheLoadIsToldApart() {
        try (Refreshed it = new Refreshed(this, BACKLOG, "backlog")) {
            List<Long> items = it.items();
            it.sandbox.edit().changeCell(items.get(0), "name", "another name");
            it.sandbox.edit().deleteItem(items.get(1));
            long made = it.sandbox.edit().createItem(BACKLOG, it.group(), "brand new");

            ReconcileReport report = it.reconcile();
            assertThat(report.summary())
                    .isEqualTo("26 items compared, 1 missing (1 of them made since the load), 1 extra,"
                            + " 1 differ (1 of them changed since the load)");
            assertThat(report.differences())
                    .contains(
                            new ItemDifference(made, "brand new", Kind.MISSING, null, null, null, true),
                            new ItemDifference(items.get(1), "Idea 2", Kind.EXTRA, null, null, null, false),
                            new ItemDifference(
                                    items.get(0), "another name", Kind.DIFFERS, "Name", "another name", "Idea 1", true))
                    .allSatisfy(difference -> assertThat(List.of("Name", "updated_at", "null"))
                            .contains(String.valueOf(difference.column())));
        }
    }

    @Test
    default void whatWasChangedInTheTableByHandIsFound() {
        try (Refreshed it = new Refreshed(this, BACKLOG, "backlog")) {
            List<Long> items = it.items();
            it.pipeline.rows("UPDATE " + it.table() + " SET " + it.column("name") + " = 'Idea 1 ' WHERE item_id = "
                    + items.get(0));
            it.pipeline.rows("DELETE FROM " + it.table() + " WHERE item_id = " + items.get(1));
            it.pipeline.rows(
                    "INSERT INTO " + it.table() + " (item_id, " + it.column("name") + ") VALUES (7, 'by hand')");

            ReconcileReport report = it.reconcile();
            assertThat(report.summary()).isEqualTo("26 items compared, 1 missing, 1 extra, 1 differ");
            assertThat(report.differences())
                    .containsExactly(
                            new ItemDifference(items.get(1), "Idea 2", Kind.MISSING, null, null, null, false),
                            new ItemDifference(7, "by hand", Kind.EXTRA, null, null, null, false),
                            new ItemDifference(
                                    items.get(0), "Idea 1", Kind.DIFFERS, "Name", "Idea 1", "Idea 1 ", false));
        }
    }

    @Test
    default void aNullIsNoValue() {
        try (Refreshed it = new Refreshed(this, BACKLOG, "backlog")) {
            it.pipeline.rows("UPDATE " + it.table() + " SET " + it.column(POINTS) + " = NULL WHERE " + it.column(POINTS)
                    + " IS NOT NULL");
            ReconcileReport report = it.reconcile();
            assertThat(report.differing()).isPositive();
            assertThat(report.differences()).allSatisfy(difference -> {
                assertThat(difference.board()).isNotNull();
                assertThat(difference.table()).isNull();
            });
        }
    }

    @Test
    default void aSampleFindsWhatIsExtraOrDiffersAndCanBeRepeated() {
        try (Refreshed it = new Refreshed(this, BACKLOG, "backlog")) {
            List<ReconcileReport> equal = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                equal.add(it.pipeline.reconcile("backlog", new RowSample(10, 42)));
            }
            assertThat(equal).allSatisfy(report -> {
                assertThat(report.isEqual()).isTrue();
                assertThat(report.compared()).isEqualTo(10);
                assertThat(report.missing()).isNull();
            });

            it.pipeline.rows("UPDATE " + it.table() + " SET " + it.column("name") + " = 'x'");
            it.sandbox.edit().deleteItem(it.items().get(0));
            ReconcileReport some = it.pipeline.reconcile("backlog", new RowSample(10, 42));
            assertThat(some.differing() + some.extra()).isEqualTo(10);
            assertThat(it.pipeline.reconcile("backlog", new RowSample(10, 42)).differences())
                    .isEqualTo(some.differences());
            assertThat(it.pipeline.reconcile("backlog", new RowSample(10, 43)).differences())
                    .isNotEqualTo(some.differences());

            ReconcileReport all = it.pipeline.reconcile("backlog", new RowSample(1_000, 1));
            assertThat(all.summary()).isEqualTo("26 items compared, 1 extra, 26 differ");
        }
    }
}
