package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.schema.TableName;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.Plan;
import io.mshell.sql.RunMark;
import io.mshell.sql.Statement;
import io.mshell.sql.embedded.EmbeddedDriver;
import io.mshell.sync.RegistryFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry held against its files and its database, one kind of disagreement after the other. */
class RegistryVerifierTest {

    private static final String BACKLOG = "4100000007";
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
        pipeline.deploy(BACKLOG, "backlog");
    }

    @AfterEach
    void close() {
        pipeline.close();
        sandbox.close();
    }

    @Test
    void allIsWellAfterDeploymentsAndRefreshes() {
        pipeline.deploy("Planning", HOSTILE);
        pipeline.run("backlog").refresh();
        pipeline.run("backlog").refresh();
        VerifyReport report = verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.deployments()).isEqualTo(2);
        assertThat(report.databases()).containsExactly("test");
    }

    @Test
    void whatChangedOnTheBoardIsNotItsBusiness() {
        sandbox.edit().renameColumn(BACKLOG, "status", "State");
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aBoardFileThatIsGoneOrDamagedIsFound() throws IOException {
        Path file = folder.resolve("metadata/boards/backlog.json");
        Files.writeString(file, "{");
        assertFinds(Kind.BOARD_FILE_DAMAGED, "backlog", "backlog.json:1 is not what mshell wrote");
        Files.writeString(file, "{}");
        assertFinds(Kind.BOARD_FILE_DAMAGED, "backlog", "board or table is missing");
        Files.delete(file);
        assertFinds(Kind.BOARD_FILE_MISSING, "backlog", "backlog.json is gone");
    }

    @Test
    void aBoardFileOfAnotherBoardIsFound() throws IOException {
        pipeline.deploy("Empty", "empty");
        Files.copy(
                folder.resolve("metadata/boards/empty.json"),
                folder.resolve("metadata/boards/backlog.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertFinds(Kind.BOARD_FILE_DIFFERS, "backlog", "it is of board 4100000005 in dbo.empty");
    }

    @Test
    void aBoardFileWithoutADeploymentIsFoundAndSoAreItsTablesOnce() {
        pipeline.run("backlog").refresh();
        pipeline.registry.remove("backlog");

        assertThat(verify().findings())
                .extracting(RegistryFinding::kind, RegistryFinding::name)
                .containsExactly(tuple(Kind.BOARD_FILE_ORPHANED, null), tuple(Kind.TABLE_UNREGISTERED, null));
        assertThat(verify().findings().get(0).problem()).contains("board 'Backlog' (" + BACKLOG + ") in dbo.backlog");
        assertThat(verify().findings().get(1).subject()).isEqualTo("test: dbo.backlog");
    }

    @Test
    void aTableThatIsGoneIsFound() {
        execute("DROP TABLE dbo.backlog");
        assertFinds(Kind.TABLE_MISSING, "backlog", "not there");
    }

    @Test
    void aTableThatIsNotOursOrOfAnotherBoardIsFound() {
        execute("DROP TABLE dbo.backlog");
        execute("CREATE TABLE dbo.backlog (item_id BIGINT)");
        assertFinds(Kind.TABLE_NOT_OURS, "backlog", "does not say that it is mshell's");
        mark("backlog", "99");
        assertFinds(Kind.TABLE_NOT_OURS, "backlog", "belongs to board 99, registered is board " + BACKLOG);
    }

    @Test
    void aTableSomebodyAlteredIsFoundWithWhatIsOff() {
        execute("ALTER TABLE dbo.backlog DROP COLUMN \"Points\"");
        execute("ALTER TABLE dbo.backlog RENAME COLUMN \"Status\" TO \"it's ]\"");
        execute("ALTER TABLE dbo.backlog ADD COLUMN \"\uD83D\uDE00\" INTEGER");
        execute("ALTER TABLE dbo.backlog ALTER COLUMN creator_id TYPE INTEGER");
        assertFinds(
                Kind.TABLE_DIFFERS,
                "backlog",
                "not as deployed: column narrowed 'creator_id', column renamed 'Status', column missing 'Points'"
                        + " and 1 more");
    }

    @Test
    void tablesOfOursThatNobodyRegisteredAreFound() {
        for (String table : new String[] {"kept", "stg_kept", "old_kept", "old_gone"}) {
            execute("CREATE TABLE dbo." + table + " (item_id BIGINT)");
            mark(table, "7");
        }
        execute("CREATE TABLE dbo.stg_mine (item_id BIGINT)");

        assertThat(verify().findings())
                .extracting(RegistryFinding::kind, RegistryFinding::subject)
                .containsExactly(
                        tuple(Kind.TABLE_UNREGISTERED, "test: dbo.kept"),
                        tuple(Kind.TABLE_LEFT_OVER, "test: dbo.old_gone"));
    }

    @Test
    void aTableAroundAnotherBoardsTableIsALiveOne() {
        execute("CREATE TABLE dbo.old_backlog (item_id BIGINT)");
        execute("CREATE TABLE dbo.plan (item_id BIGINT)");
        execute("CREATE TABLE dbo.old_plan (item_id BIGINT)");
        execute("CREATE TABLE dbo.old_old_plan (item_id BIGINT)");
        mark("plan", "7");
        mark("old_plan", "8");
        mark("old_old_plan", "8");

        assertThat(verify().findings())
                .extracting(RegistryFinding::kind, RegistryFinding::subject)
                .containsExactlyInAnyOrder(
                        tuple(Kind.TABLE_UNREGISTERED, "test: dbo.plan"),
                        tuple(Kind.TABLE_UNREGISTERED, "test: dbo.old_plan"));
    }

    @Test
    void aDatabaseThatCannotBeReachedIsOneFinding() {
        Deployment there = pipeline.registry.get("backlog");
        pipeline.registry.register(
                new Deployment("far", BACKLOG, "Backlog", "far away", there.table(), there.deployedAt()),
                pipeline.registry.metadata("backlog"));
        VerifyReport report = new RegistryVerifier(
                        pipeline.registry,
                        name -> {
                            if (name.equals("far away")) {
                                throw new MshellException(ErrorCode.SQL_UNREACHABLE, "no server");
                            }
                            return pipeline.database;
                        },
                        pipeline.cancel)
                .verify("test");

        assertThat(report.findings())
                .extracting(RegistryFinding::kind, RegistryFinding::subject)
                .containsExactly(tuple(Kind.DATABASE_UNREACHABLE, "far away"));
    }

    private VerifyReport verify() {
        return new RegistryVerifier(pipeline.registry, name -> pipeline.database, pipeline.cancel)
                .verify(pipeline.database.info().database());
    }

    private void assertFinds(Kind kind, String name, String problem) {
        assertThat(verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.name()).isEqualTo(name);
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.next()).isNotBlank();
        });
    }

    private void mark(String table, String board) {
        RunMark mark = new RunMark(board, "r1", RunMark.State.CREATED, null, Instant.EPOCH);
        pipeline.database.mark(new TableName("dbo", table), mark, pipeline.cancel);
    }

    private void execute(String sql) {
        pipeline.database.execute(Plan.of(new Statement(sql, "by hand")), pipeline.cancel);
    }
}
