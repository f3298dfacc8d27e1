package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mshell.board.BoardSource;
import io.mshell.diff.Difference;
import io.mshell.diff.Risk;
import io.mshell.error.CancelToken;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.schema.TableName;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.Plan;
import io.mshell.sql.RunMark;
import io.mshell.sql.Statement;
import io.mshell.sql.embedded.EmbeddedDriver;
import io.mshell.sync.RebuildReport.Rebuilt;
import io.mshell.sync.RebuildReport.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that was lost, restored from what the tables say. */
class RegistryRebuilderTest {

    private static final String BACKLOG = "4100000007";
    private static final TableName BACKLOG_TABLE = new TableName("dbo", "backlog");
    private static final String PLANNING = "4100000003";
    private static final String HOSTILE = "it's a \"table\" \uD83D\uDE00 ].x";

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
    void whereMondayIsThereALostRegistryIsWhatItWas() {
        pipeline.deploy(PLANNING, HOSTILE);
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        BoardMetadata planning = pipeline.registry.metadata(HOSTILE);
        BoardMetadata backlog = pipeline.registry.metadata("backlog");
        Lost.path(folder.resolve("metadata"));
        RebuildReport report = rebuild(pipeline.source, false);

        assertThat(report.boards())
                .extracting(Rebuilt::name, Rebuilt::boardId, Rebuilt::table, Rebuilt::from)
                .containsExactly(
                        tuple("backlog", BACKLOG, "dbo.backlog", Source.MONDAY),
                        tuple(HOSTILE, PLANNING, "dbo." + HOSTILE, Source.MONDAY));
        assertThat(report.notices()).isEmpty();
        assertThat(pipeline.registry.metadata("backlog")).isEqualTo(backlog);
        assertThat(pipeline.registry.metadata(HOSTILE).table()).isEqualTo(planning.table());
        assertThat(pipeline.diff(HOSTILE).differences()).isEmpty();
        assertThat(pipeline.diff("backlog").differences()).isEmpty();
        pipeline.run(HOSTILE).refresh();
        assertThat(EveryCell.differences(pipeline, sandbox, HOSTILE)).isEmpty();
    }

    @Test
    void withoutMondayTheTablesAreKnownAndTheSettingsAreNot() {
        pipeline.deploy(PLANNING, "planning");
        pipeline.deploy("Roadmap", "roadmap");
        pipeline.deploy("Subitems of Orders", "lines");
        pipeline.run("planning").refresh();
        BoardMetadata planning = pipeline.registry.metadata("planning");
        Lost.path(folder.resolve("metadata"));
        RebuildReport report = rebuild(null, false);

        assertThat(report.boards())
                .extracting(Rebuilt::name, Rebuilt::from)
                .containsExactly(
                        tuple("lines", Source.DOCUMENTATION),
                        tuple("planning", Source.DOCUMENTATION),
                        tuple("roadmap", Source.DOCUMENTATION));
        assertThat(report.notices()).singleElement().asString().contains("settings", "'planning'", "'deploy'");
        assertThat(pipeline.registry.metadata("planning").table()).isEqualTo(planning.table());
        assertThat(pipeline.registry.metadata("planning").board().columns())
                .isNotEmpty()
                .allMatch(column -> column.settings().isEmpty());
        for (String name : List.of("planning", "roadmap", "lines")) {
            assertThat(pipeline.diff(name).differences()).as(name).isEmpty();
        }
        pipeline.run("planning").refresh();
        assertThat(EveryCell.differences(pipeline, sandbox, "planning")).isEmpty();
    }

    @Test
    void whatSomebodyDidToTheTableIsTheDatabasesDoingAllTheSame() {
        pipeline.deploy(BACKLOG, "backlog");
        execute("ALTER TABLE dbo.backlog ALTER COLUMN creator_id TYPE INTEGER");
        execute("ALTER TABLE dbo.backlog ADD COLUMN \"group \" INTEGER");
        sandbox.edit().createColumn(BACKLOG, "Brand new", io.mshell.board.ColumnKind.TEXT);
        execute("ALTER TABLE dbo.backlog ADD COLUMN \"Brand new\" VARCHAR");
        List<Difference> before = pipeline.diff("backlog").differences();
        Lost.path(folder.resolve("metadata"));
        rebuild(pipeline.source, false);

        assertThat(pipeline.diff("backlog").differences()).isEqualTo(before);
        assertThat(before)
                .extracting(Difference::risk)
                .contains(Risk.COLUMN_NARROWED, Risk.COLUMN_ADDED, Risk.FOREIGN_COLUMN);
    }

    @Test
    void aBoardFileThatOutlivedTheRegistryKeepsItsNameAndWhatItKnows() {
        pipeline.deployTo(BACKLOG_TABLE, BACKLOG, "the \"Backlog\" \uD83D\uDE00");
        BoardMetadata before = pipeline.registry.metadata("the \"Backlog\" \uD83D\uDE00");
        sandbox.edit().renameColumn(BACKLOG, "status", "State");
        execute("ALTER TABLE dbo.backlog DROP COLUMN \"Points\"");
        Lost.path(folder.resolve("metadata/board_registry.json"));
        RebuildReport report = rebuild(pipeline.source, false);

        assertThat(report.boards())
                .extracting(Rebuilt::name, Rebuilt::from)
                .containsExactly(tuple("the \"Backlog\" \uD83D\uDE00", Source.BOARD_FILE));
        assertThat(pipeline.registry.metadata("the \"Backlog\" \uD83D\uDE00")).isEqualTo(before);
        assertThat(pipeline.registry.orphans()).isEmpty();
    }

    @Test
    void aBoardFileOlderThanTheTableGivesItsNameAlone() {
        pipeline.deployTo(BACKLOG_TABLE, BACKLOG, "first");
        pipeline.registry.remove("first");
        pipeline.deployTo(BACKLOG_TABLE, BACKLOG, "second");
        sandbox.edit().renameColumn(BACKLOG, "status", "State");
        pipeline.deployTo(BACKLOG_TABLE, BACKLOG, "second");
        Lost.path(folder.resolve("metadata/board_registry.json"));
        Lost.path(folder.resolve("metadata/boards/second.json"));

        assertThat(rebuild(pipeline.source, false).boards())
                .extracting(Rebuilt::name, Rebuilt::from)
                .containsExactly(tuple("first", Source.MONDAY));
        assertThat(pipeline.diff("first").differences()).isEmpty();
    }

    @Test
    void aLostBoardFileIsRestoredAndItsDeploymentStays() {
        pipeline.deployTo(BACKLOG_TABLE, BACKLOG, "ideas");
        Deployment before = pipeline.registry.get("ideas");
        BoardMetadata metadata = pipeline.registry.metadata("ideas");
        Lost.path(folder.resolve("metadata/boards/ideas.json"));

        assertThat(rebuild(pipeline.source, false).boards())
                .extracting(Rebuilt::name)
                .containsExactly("ideas");
        assertThat(pipeline.registry.get("ideas")).isEqualTo(before);
        assertThat(pipeline.registry.metadata("ideas")).isEqualTo(metadata);
    }

    @Test
    void whatIsRegisteredStaysAsItIsAndItsNameIsNotGivenAgain() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.deploy("Empty", "empty");
        BoardMetadata kept = pipeline.registry.metadata("backlog");
        pipeline.registry.remove("empty");
        Lost.path(folder.resolve("metadata/boards/empty.json"));
        execute("CREATE SCHEMA sales");
        execute("CREATE TABLE sales.backlog AS SELECT * FROM dbo.backlog");
        TableName twin = new TableName("sales", "backlog");
        pipeline.database.execute(
                pipeline.database.dialect().document(kept.table().named(twin)), pipeline.cancel);
        pipeline.database.mark(
                twin, new RunMark(BACKLOG, "r", RunMark.State.VALIDATED, 0L, Instant.EPOCH), pipeline.cancel);

        assertThat(rebuild(pipeline.source, false).boards())
                .extracting(Rebuilt::name, Rebuilt::table)
                .containsExactly(tuple("empty", "dbo.empty"), tuple("sales.backlog", "sales.backlog"));
        assertThat(pipeline.registry.metadata("backlog")).isEqualTo(kept);
        assertThat(rebuild(pipeline.source, false).boards()).isEmpty();
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() {
        pipeline.deploy(BACKLOG, "backlog");
        Lost.path(folder.resolve("metadata"));
        RebuildReport dry = rebuild(pipeline.source, true);

        assertThat(folder.resolve("metadata/board_registry.json")).doesNotExist();
        assertThat(rebuild(pipeline.source, false).boards()).isEqualTo(dry.boards());
        assertThat(pipeline.registry.history("backlog"))
                .extracting(RunRecord::kind, RunRecord::changes)
                .containsExactly(tuple("rebuild", List.of("dbo.backlog, 9 columns, from the table and monday.com")));
    }

    @Test
    void aTableThatSaysTooLittleIsToldAndDoesNotKeepTheOthersFromIt() {
        pipeline.deploy(BACKLOG, "backlog");
        Lost.path(folder.resolve("metadata"));
        execute("CREATE TABLE dbo.bare (item_id BIGINT)");
        pipeline.database.mark(
                new TableName("dbo", "bare"),
                new RunMark("1", "r", RunMark.State.VALIDATED, 0L, Instant.EPOCH),
                pipeline.cancel);
        RebuildReport report = rebuild(pipeline.source, false);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.boards()).extracting(Rebuilt::name).containsExactly("backlog", null);
        assertThat(report.boards().get(1).problem()).contains("no column of dbo.bare");
        assertThat(report.notices()).containsExactly("monday.com shows no board 1");
    }

    private RebuildReport rebuild(@Nullable BoardSource source, boolean dryRun) {
        return new RegistryRebuilder(
                        pipeline.registry, pipeline.database, pipeline.bench().mapper(), Clock.systemUTC())
                .rebuild(source, dryRun, pipeline.cancel);
    }

    private void execute(String sql) {
        pipeline.database.execute(Plan.of(new Statement(sql, "by hand")), pipeline.cancel);
    }
}
