package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets wrong is answered in words, with the right exit code, and changes nothing. */
class BadInputTest {

    private static final String BACKLOG = "4100000007";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        Files.createDirectories(folder.resolve("metadata"));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Cli cli() {
        return Cli.in(folder).connectedTo(sandbox);
    }

    private Cli.Result deploy() {
        return cli().run("deploy", "--board-id", BACKLOG, "--board-name", "backlog", "--table-name", "backlog");
    }

    @Test
    void aWrongTokenIsRefusedByNameOfTheVariable() {
        cli().with("MONDAY_API_TOKEN", "wrong-token")
                .run("boards")
                .exits(1)
                .says("monday.com does not accept the token", "MONDAY_API_TOKEN");
    }

    @Test
    void anUnknownBoardIsToldWithWhatLooksLikeIt() {
        cli().run("discover", "order").exits(1).says("no board is named 'order'", "4100000001 'Orders'");
        cli().run("discover", "999").exits(1).says("monday.com shows no board 999", "Check the id");
    }

    @Test
    void anAmbiguousNameListsTheCandidates() {
        cli().run("discover", "Backlog").exits(1).says("4100000007", "4100000008", "give the id");
    }

    @Test
    void anUnreachableServerIsNamed() {
        cli().with("MONDAY_API_URL", "http://127.0.0.1:9/v2")
                .run("boards")
                .exits(1)
                .says("http://127.0.0.1:9/v2", "MONDAY_API_URL");
    }

    @Test
    void anUnreachableDatabaseIsNamedWithoutItsPassword() {
        Cli.Result result = cli().with("MSHELL_SQL_URL", "jdbc:sqlserver://127.0.0.1:9;loginTimeout=2;encrypt=false")
                .with("MSHELL_SQL_USER", "loader")
                .with("MSHELL_SQL_PASSWORD", "Hunter2-Hunter2")
                .run("sql", "select 1")
                .exits(1)
                .says("127.0.0.1");
        assertThat(result.toString()).doesNotContain("Hunter2-Hunter2");
    }

    @Test
    void aMistakeInTheMappingIsShownWithFileAndLineAndWhatIsAllowed() throws IOException {
        Files.writeString(
                folder.resolve("metadata/data_mapping.yaml"), "types:\n  status: {sql: NVARCHR(10), field: label}\n");
        cli().run("types").exits(1).says("data_mapping.yaml:2:", "NVARCHAR");
    }

    @Test
    void aRequiredColumnWithoutAValueKeepsALoadFromGoingLive() throws IOException {
        Files.writeString(
                folder.resolve("metadata/data_mapping.yaml"), "overrides:\n  - {column: Note, required: true}\n");
        sandbox.edit().createColumn(BACKLOG, "Note", ColumnKind.TEXT);
        cli().run("discover", BACKLOG, "--format", "csv").exits(0).prints("Note,NVARCHAR(MAX),text,", "NOT NULL");
        deploy().exits(0);
        cli().run("refresh", "backlog")
                .exits(4)
                .says("column 'Note' is required", "has no value in items", "production is untouched");
    }

    @Test
    void aTableThatIsNotOursIsLeftAlone() {
        cli().run("sql", "create table dbo.backlog (id integer, note varchar)").exits(0);
        cli().run("sql", "insert into dbo.backlog values (1, 'mine')").exits(0);
        deploy().exits(1).says("dbo.backlog", "was not made by mshell", "--table-name");
        cli().run("sql", "--format", "csv", "select note from dbo.backlog")
                .exits(0)
                .prints("mine");
        cli().run("list", "--format", "json").exits(0).prints("[");
        assertThat(folder.resolve("metadata/board_registry.json")).doesNotExist();
    }

    @Test
    void aForeignStagingTableIsLeftAloneToo() {
        deploy().exits(0);
        cli().run("sql", "drop table dbo.stg_backlog").exits(0);
        cli().run("sql", "create table dbo.stg_backlog (id integer)").exits(0);
        cli().run("sql", "insert into dbo.stg_backlog values (7)").exits(0);
        cli().run("refresh", "backlog").exits(1).says("dbo.stg_backlog", "was not made by mshell");
        cli().run("sql", "--format", "csv", "select id from dbo.stg_backlog")
                .exits(0)
                .prints("7");
    }

    @Test
    void aNameInUseForAnotherBoardIsNotTakenOver() {
        deploy().exits(0);
        cli().run("deploy", "--board-id", "4100000008", "--board-name", "backlog", "--table-name", "other")
                .exits(1)
                .says("'backlog' is registered for board 4100000007", "--board-name");
    }

    @Test
    void aBoardThatIsNotDeployedCannotBeRefreshed() {
        cli().run("refresh", "nothing").exits(1).says("no board is registered as 'nothing'", "deploy");
    }

    @Test
    void nothingIsSwappedInThatWasNotStagedAndProven() {
        deploy().exits(0);
        cli().run("refresh", "backlog").exits(0);
        cli().run("swap", "backlog").exits(4).says("stg_backlog", "production is untouched");
    }

    @Test
    void aFileWhereAFolderShouldBeIsToldWhereAndWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        cli().with("MSHELL_SQL_URL", "jdbc:duckdb:" + file.resolve("x.duckdb"))
                .run("sql", "select 1")
                .exits(1)
                .says("cannot create the folder", "MSHELL_SQL_URL");
    }
}
