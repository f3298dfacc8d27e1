package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.diff.Cause;
import io.mshell.diff.Difference;
import io.mshell.diff.Effect;
import io.mshell.diff.Risk;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.RunRecord;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.sql.Database;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a diff and a deployment of it promise on every engine. */
interface RedeployContract {

    String ORDERS = "4100000001";
    String BACKLOG = "4100000007";

    /** A session with an engine; the test closes it. */
    Database database();

    /** A folder for the project. */
    Path project();

    /** "Deploy anything, diff says nothing." */
    @Test
    default void aBoardJustDeployedDiffersInNothingWhateverItsColumnsAreCalled() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Pipeline pipeline = new Pipeline(sandbox, database(), project())) {
            List<String> names = new ArrayList<>();
            for (BoardSummary board : pipeline.source.boards(BoardFilter.active(), pipeline.cancel)) {
                names.add("t" + board.id());
                pipeline.deploy(board.id(), "t" + board.id());
            }
            for (String name : names) {
                assertThat(pipeline.diff(name).differences()).as(name).isEmpty();
            }
        }
    }

    @Test
    default void everyChangeIsNamedAndTheSafeOnesAreTakenOverInPlace() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Pipeline pipeline = new Pipeline(sandbox, database(), project())) {
            pipeline.deploy("Orders", "orders");
            pipeline.run("orders").refresh();
            List<List<Object>> states = column(pipeline, "Status");
            changeTheBoard(sandbox);
            byHand(pipeline, "ALTER TABLE dbo.orders ADD " + quoted(pipeline, "Loaded by") + " NVARCHAR(20)");
            byHand(pipeline, "UPDATE dbo.orders SET " + quoted(pipeline, "Loaded by") + " = 'me'");

            assertThat(codes(pipeline.diff("orders").differences()))
                    .containsExactlyInAnyOrder(
                            "COLUMN_RENAMED Status in place",
                            "COLUMN_RETYPED Amount next load !",
                            "COLUMN_ARCHIVED Contact e-mail next load !",
                            "LABEL_RENAMED Status next load",
                            "COLUMN_ADDED Risk in place",
                            "COLUMN_ADDED Checked in place",
                            "FOREIGN_COLUMN Loaded by next load !");

            DeployReport safe = pipeline.deploy("Orders", "orders");
            assertThat(codes(safe.refused()))
                    .containsExactlyInAnyOrder(
                            "COLUMN_RETYPED Amount next load !",
                            "COLUMN_ARCHIVED Contact e-mail next load !",
                            "FOREIGN_COLUMN Loaded by next load !");
            assertThat(column(pipeline, "State")).as("values kept in place").isEqualTo(states);
            assertThat(column(pipeline, "Risk")).containsOnly(Arrays.asList((Object) null));
            assertThat(codes(pipeline.diff("orders").differences())).isEqualTo(codes(safe.refused()));
            assertThatThrownBy(() -> pipeline.run("orders").refresh())
                    .isInstanceOfSatisfying(
                            MshellException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.BOARD_CHANGED));

            DeployReport all =
                    pipeline.deploy("Orders", "orders", "COLUMN_RETYPED", "COLUMN_ARCHIVED", "FOREIGN_COLUMN");
            assertThat(all.refused()).isEmpty();
            assertThat(codes(pipeline.diff("orders").differences()))
                    .as("what waits for the load is no difference, what others made is one until then")
                    .containsExactly("FOREIGN_COLUMN Loaded by next load !");

            pipeline.run("orders").refresh();
            assertThat(pipeline.diff("orders").differences()).isEmpty();
            assertThat(column(pipeline, "State"))
                    .contains(List.of("Complete"))
                    .doesNotContain(List.of("Done"))
                    .hasSameSizeAs(states);
            assertThat(new Reconciler(pipeline.bench(), pipeline.registry.get("orders"), 5)
                            .run(null)
                            .isEqual())
                    .as("every cell as on the board")
                    .isTrue();
            assertThat(history(pipeline)).anySatisfy(run -> {
                assertThat(run.reason()).isEqualTo("a test");
                assertThat(run.changes())
                        .anySatisfy(change -> assertThat(change).startsWith("COLUMN_ARCHIVED Contact e-mail"));
            });
        }
    }

    private static List<RunRecord> history(Pipeline pipeline) {
        return pipeline.registry.history("orders").stream()
                .filter(run -> run.kind().equals("deploy"))
                .toList();
    }

    private static void changeTheBoard(Sandbox sandbox) {
        sandbox.edit().renameColumn(ORDERS, "status", "State");
        sandbox.edit().retypeColumn(ORDERS, "numbers", ColumnKind.TEXT);
        sandbox.edit().archiveColumn(ORDERS, "email");
        sandbox.edit().renameLabel(ORDERS, "status", 1, "Complete");
        sandbox.edit().createColumn(ORDERS, "Risk", ColumnKind.STATUS);
        sandbox.edit().createColumn(ORDERS, "Checked", ColumnKind.DATE);
    }

    @Test
    default void whatSomebodyDidToTheTableIsToldAndPutRight() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Pipeline pipeline = new Pipeline(sandbox, database(), project())) {
            pipeline.deploy(BACKLOG, "backlog");
            pipeline.run("backlog").refresh();
            List<String> names = pipeline.registry.metadata("backlog").table().columns().stream()
                    .map(column -> column.name())
                    .toList();
            String dropped = names.get(names.size() - 1);
            byHand(pipeline, "ALTER TABLE dbo.backlog DROP COLUMN " + quoted(pipeline, dropped));

            Difference missing = pipeline.diff("backlog").differences().get(0);
            assertThat(missing.risk()).isEqualTo(Risk.COLUMN_MISSING);
            assertThat(missing.causes()).isEqualTo(Set.of(Cause.DATABASE));
            assertThat(missing.effect()).isEqualTo(Effect.IN_PLACE);

            pipeline.deploy(BACKLOG, "backlog");
            assertThat(pipeline.diff("backlog").differences()).isEmpty();
            pipeline.run("backlog").refresh();
            assertThat(pipeline.diff("backlog").differences()).isEmpty();
        }
    }

    @Test
    default void twoColumnsThatExchangeTheirTitlesExchangeTheirNamesAndKeepTheirValues() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Pipeline pipeline = new Pipeline(sandbox, database(), project())) {
            pipeline.deploy("Orders", "orders");
            pipeline.run("orders").refresh();
            List<List<Object>> references = column(pipeline, "Reference");
            List<List<Object>> notes = column(pipeline, "Notes");
            sandbox.edit().renameColumn(ORDERS, "text", "Notes");
            sandbox.edit().renameColumn(ORDERS, "long_text", "Reference");

            assertThat(pipeline.deploy("Orders", "orders").refused()).isEmpty();
            assertThat(column(pipeline, "Notes")).isEqualTo(references);
            assertThat(column(pipeline, "Reference")).isEqualTo(notes);
            assertThat(pipeline.diff("orders").differences()).isEmpty();
        }
    }

    @Test
    default void aDeploymentThatFailsHalfwayIsTakenBack() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Pipeline pipeline = new Pipeline(sandbox, database(), project())) {
            pipeline.deploy(BACKLOG, "backlog");
            pipeline.run("backlog").refresh();
            List<String> before = pipeline.registry.metadata("backlog").table().columns().stream()
                    .map(column -> column.name())
                    .toList();
            sandbox.edit()
                    .renameColumn(
                            BACKLOG, sandbox.truth(BACKLOG).columns().get(1).id(), "Renamed");
            sandbox.edit().createColumn(BACKLOG, "Added", ColumnKind.TEXT);

            assertThatThrownBy(() -> pipeline.with(FailingDatabase.after(pipeline.database, 1))
                            .deploy(BACKLOG, "backlog"))
                    .isInstanceOfSatisfying(
                            MshellException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.SQL_LOCKED));
            assertThat(pipeline.database
                            .inspector()
                            .table(pipeline.registry.get("backlog").table(), pipeline.cancel)
                            .orElseThrow()
                            .columns())
                    .extracting(column -> column.name())
                    .isEqualTo(before);
            assertThat(pipeline.deploy(BACKLOG, "backlog").refused()).isEmpty();
            assertThat(pipeline.diff("backlog").differences()).isEmpty();
        }
    }

    private static void byHand(Pipeline pipeline, String sql) {
        pipeline.database.execute(Plan.of(new Statement(sql, "by hand")), pipeline.cancel);
    }

    private static String quoted(Pipeline pipeline, String name) {
        return pipeline.database.dialect().quote(name);
    }

    private static List<List<Object>> column(Pipeline pipeline, String name) {
        return List.copyOf(pipeline.rows("SELECT " + quoted(pipeline, name) + " FROM dbo.orders ORDER BY item_id"));
    }

    private static List<String> codes(List<Difference> differences) {
        return differences.stream()
                .map(each -> each.risk() + " " + each.subject() + " " + each.effect() + (each.needsAllow() ? " !" : ""))
                .toList();
    }
}
