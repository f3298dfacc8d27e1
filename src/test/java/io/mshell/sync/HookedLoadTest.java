package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.diff.Risk;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.DataMapping;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks in the whole pipeline: a real board, real files, a real engine. */
class HookedLoadTest {

    private static Sandbox sandbox;

    @TempDir
    private Path project;

    private Database database;

    @BeforeAll
    static void startSandbox() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
    }

    @AfterAll
    static void stopSandbox() {
        sandbox.close();
    }

    @BeforeEach
    void openDatabase() throws IOException {
        Files.createDirectories(project.resolve("scripts/hooks"));
        DatabaseConfig config = new DatabaseConfig("jdbc:duckdb:" + project.resolve("t.duckdb"), null, null, "test");
        database = new EmbeddedDriver().open(config, null, new CancelToken());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void whatAHookMakesIsInTheTableAndPassesTheGates() throws IOException {
        hook("rank", """
                export const produces = 'INT';
                export function extract(cell) {
                    return cell.label === null ? null : [...cell.label].length;
                }
                """);
        hook("span", """
                export const produces = {'days': 'INT', 'owner': 'NVARCHAR(200)'};
                export const uses = ['Owner'];
                export function extract(cell, item) {
                    const days = cell.from && (Date.parse(cell.to) - Date.parse(cell.from)) / 86400000 + 1;
                    return {days: days || null, owner: item.cell('Owner').text};
                }
                """);
        try (Pipeline pipeline = pipeline("""
                overrides:
                  - {board: Orders, column: Priority, hook: rank}
                  - {board: Orders, type: timeline, hook: span}
                """)) {
            pipeline.deploy("Orders", "orders");
            RefreshReport report = pipeline.run("orders").refresh();

            assertThat(report.load().rejects()).isZero();
            assertThat(report.validate().gates()).allMatch(Gate::passed);
            assertThat(pipeline.rows("select count(*) from dbo.orders where \"Timeline from\" is not null"
                            + " and \"Timeline days\" <> date_diff('day', \"Timeline from\", \"Timeline to\") + 1"))
                    .isEqualTo(List.of(List.of(0L)));
            assertThat(pipeline.rows("select count(*) from dbo.orders where \"Timeline days\" > 0")
                            .get(0)
                            .get(0))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                    .isPositive();
            assertThat(pipeline.rows("select count(*) from dbo.orders where \"Timeline owner\" <> \"Owner\""))
                    .isEqualTo(List.of(List.of(0L)));
            assertThat(pipeline.rows("select distinct \"Priority\" from dbo.orders where \"Priority\" is not null"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get(0)).isInstanceOf(Integer.class));
        }
    }

    @Test
    void whereAColumnComesFromSaysTheHookAndItsHash() throws IOException {
        hook("rank", "export const produces = 'INT'; export function extract() { return 1 }");
        try (Pipeline pipeline = pipeline("overrides:\n  - {board: Orders, column: Priority, hook: rank}\n")) {
            pipeline.deploy("Orders", "orders");

            assertThat(pipeline.registry.metadata("orders").table().columns())
                    .filteredOn(column -> column.name().equals("Priority"))
                    .singleElement()
                    .satisfies(column -> assertThat(column.origin().source()).matches("hook rank@[0-9a-f]{8}"));
        }
    }

    @Test
    void aChangedFileIsPickedUpWithTheNextLoadAndTold() throws IOException {
        hook("rank", "export const produces = 'INT'; export function extract() { return 1 }");
        try (Pipeline pipeline = pipeline("overrides:\n  - {board: Orders, column: Priority, hook: rank}\n")) {
            pipeline.deploy("Orders", "orders");
            pipeline.run("orders").refresh();
            hook("rank", "export const produces = 'INT'; export function extract() { return 2 }");
            LoadReport load = pipeline.run("orders").refresh().load();

            assertThat(pipeline.rows("select distinct \"Priority\" from dbo.orders"))
                    .isEqualTo(List.of(List.of(2)));
            assertThat(load.notices())
                    .anySatisfy(notice -> assertThat(notice)
                            .contains("'Priority'")
                            .contains("hook rank@")
                            .contains("deploy"));
            assertThat(pipeline.deploy("Orders", "orders").applied()).anySatisfy(change -> {
                assertThat(change.risk()).isEqualTo(Risk.HOOK_CHANGED);
                assertThat(change.needsAllow()).isFalse();
            });
        }
    }

    @Test
    void aHookThatFailsEndsTheLoadAndLeavesProductionAsItWas() throws IOException {
        hook("rank", "export const produces = 'INT'; export function extract() { return 1 }");
        try (Pipeline pipeline = pipeline("overrides:\n  - {board: Orders, column: Priority, hook: rank}\n")) {
            pipeline.deploy("Orders", "orders");
            pipeline.run("orders").refresh();
            hook("rank", "export const produces = 'INT';\nexport function extract(cell) { return cell.label }");

            assertThatThrownBy(() -> pipeline.run("orders").refresh())
                    .isInstanceOfSatisfying(
                            MshellException.class,
                            thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.HOOK_FAILED))
                    .hasMessageContaining("item ")
                    .hasMessageContaining("column 'Priority'")
                    .hasMessageContaining("scripts/hooks/rank.js:2")
                    .hasMessageContaining("which is not a number");
            assertThat(pipeline.rows("select distinct \"Priority\" from dbo.orders"))
                    .isEqualTo(List.of(List.of(1)));
        }
    }

    @Test
    void underThePolicyNullAFailureIsARejectWithItsPlace() throws IOException {
        hook("rank", """
                export const produces = 'INT';
                export const onError = 'null';
                export function extract(cell, item) {
                    if (item.id % 50 === 0) throw new Error('odd one');
                    return 1;
                }
                """);
        try (Pipeline pipeline = pipeline("overrides:\n  - {board: Orders, column: Priority, hook: rank}\n")) {
            pipeline.deploy("Orders", "orders");
            LoadReport load = pipeline.run("orders").refresh().load();

            assertThat(load.rejects()).isPositive();
            assertThat(
                            pipeline.rows(
                                    "select count(*) from dbo.rej_orders where column_name = 'Priority'"
                                            + " and reason like 'hook rank: scripts/hooks/rank.js:4:%Error: odd one' and item_id % 50 = 0"))
                    .isEqualTo(List.of(List.of(load.rejects())));
            assertThat(pipeline.rows(
                            "select count(*) from dbo.orders where (\"Priority\" is null) <> (item_id % 50 = 0)"))
                    .isEqualTo(List.of(List.of(0L)));
        }
    }

    @Test
    void underThePolicyKeepTheUnhookedValueStands() throws IOException {
        hook("rank", """
                export const produces = 'NVARCHAR(100)';
                export const onError = 'keep';
                export function extract(cell, item) {
                    if (item.id % 50 === 0) return NaN;
                    return 'hooked';
                }
                """);
        try (Pipeline pipeline = pipeline("overrides:\n  - {board: Orders, column: Priority, hook: rank}\n")) {
            pipeline.deploy("Orders", "orders");
            pipeline.run("orders").refresh();

            assertThat(pipeline.rows("select distinct \"Priority\" from dbo.orders where item_id % 50 = 0 order by 1"))
                    .hasSizeGreaterThan(2)
                    .doesNotContain(List.of("hooked"));
            assertThat(pipeline.rows("select distinct \"Priority\" from dbo.orders where item_id % 50 <> 0"))
                    .isEqualTo(List.of(List.of("hooked")));
        }
    }

    private Pipeline pipeline(String yaml) throws IOException {
        Path file = Files.writeString(project.resolve("data_mapping.yaml"), yaml);
        return new Pipeline(sandbox, database, project, DataMapping.read(file));
    }

    private void hook(String name, String code) throws IOException {
        Files.writeString(project.resolve("scripts/hooks").resolve(name + ".js"), code);
    }
}
