package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mshell.diff.Difference;
import io.mshell.diff.Risk;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.RunRecord;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.schema.TableName;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.Plan;
import io.mshell.sql.RunMark;
import io.mshell.sql.Statement;
import io.mshell.sql.TableState;
import io.mshell.sql.embedded.EmbeddedDriver;
import io.mshell.sync.ColumnMatch.By;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that somebody else made, or a registry that was lost, taken for a board's. */
class AdopterTest {

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
    }

    @AfterEach
    void close() {
        pipeline.close();
        sandbox.close();
    }

    private void ideasMadeByHand() {
        execute("CREATE TABLE dbo.ideas (item_id BIGINT PRIMARY KEY, \"Name\" VARCHAR, status VARCHAR,"
                + " \"Points\" DECIMAL(12,2), remark VARCHAR, spare INTEGER)");
        execute(
                "INSERT INTO dbo.ideas VALUES (1, 'one', 'Done', 1.5, 'mine', NULL), (2, 'two', NULL, NULL, NULL, NULL)");
    }

    @Test
    void columnsOfATableMadeByHandAreKnownByTheirNames() {
        ideasMadeByHand();
        AdoptReport report = adopt(BACKLOG, "ideas", false);

        assertThat(report.matches())
                .extracting(
                        match -> match.column().name(),
                        match -> match.column().origin().key(),
                        ColumnMatch::by)
                .containsExactly(
                        tuple("item_id", "@id", By.NAME),
                        tuple("Name", "name", By.NAME),
                        tuple("status", "status", By.IGNORING_CASE),
                        tuple("Points", "numbers", By.NAME));
        assertThat(report.diff().differences())
                .extracting(Difference::risk, Difference::subject, Difference::needsAllow)
                .containsExactlyInAnyOrder(
                        tuple(Risk.COLUMN_ADDED, "group", false),
                        tuple(Risk.COLUMN_ADDED, "group_id", false),
                        tuple(Risk.COLUMN_ADDED, "created_at", false),
                        tuple(Risk.COLUMN_ADDED, "updated_at", false),
                        tuple(Risk.COLUMN_ADDED, "creator_id", false),
                        tuple(Risk.NAME_RULE_CHANGED, "status", false),
                        tuple(Risk.COLUMN_WIDENED, "Points", false),
                        tuple(Risk.FOREIGN_COLUMN, "remark", true),
                        tuple(Risk.FOREIGN_COLUMN, "spare", false));
        assertThat(pipeline.diff("ideas").differences()).isEqualTo(report.diff().differences());
        assertThat(pipeline.rows("SELECT * FROM dbo.ideas ORDER BY 1").toString())
                .isEqualTo("[[1, one, Done, 1.50, mine, null], [2, two, null, null, null, null]]");
    }

    @Test
    void anAdoptedTableIsOursAndSaysWhatItsColumnsAre() {
        ideasMadeByHand();
        adopt(BACKLOG, "ideas", false);

        assertThat(mark("ideas").boardId()).isEqualTo(BACKLOG);
        assertThat(mark("ideas").state()).isEqualTo(RunMark.State.CREATED);
        assertThat(pipeline.database
                        .inspector()
                        .table(new TableName("dbo", "ideas"), pipeline.cancel)
                        .orElseThrow()
                        .columns())
                .extracting(column -> column.origin().key())
                .containsExactly("@id", "name", "status", "numbers", "", "");
        assertThat(pipeline.registry.history("ideas"))
                .extracting(RunRecord::kind, RunRecord::changes)
                .containsExactly(tuple("adopt", List.of("dbo.ideas, 4 columns: 3 by name, 1 by name, ignoring case")));
    }

    @Test
    void aDryRunShowsTheSameAndDoesNothing() {
        ideasMadeByHand();
        AdoptReport dry = adopt(BACKLOG, "ideas", true);

        assertThat(pipeline.registry.all()).isEmpty();
        assertThat(pipeline.database.inspector().marked(pipeline.cancel)).isEmpty();
        assertThat(pipeline.rows("SELECT count(comment) FROM duckdb_columns() WHERE table_name = 'ideas'"))
                .containsExactly(List.of(0L));
        AdoptReport done = adopt(BACKLOG, "ideas", false);
        assertThat(dry.matches()).isEqualTo(done.matches());
        assertThat(dry.statements()).isEqualTo(done.statements());
        assertThat(dry.diff().differences()).isEqualTo(done.diff().differences());
        assertThat(dry.diff().statements()).isEqualTo(done.diff().statements());
    }

    @Test
    void whatTheDiffShowsIsDeployedAndThenTheDataIsTheBoards() {
        ideasMadeByHand();
        adopt(BACKLOG, "ideas", false);
        DeployReport deployed = pipeline.deploy(BACKLOG, "ideas", "FOREIGN_COLUMN");

        assertThat(deployed.refused()).isEmpty();
        assertThat(pipeline.rows("SELECT item_id, \"Status\", remark FROM dbo.ideas ORDER BY 1"))
                .as("renamed in place, and the values stay")
                .startsWith(Arrays.asList(1L, "Done", "mine"));
        pipeline.run("ideas").refresh();
        assertThat(EveryCell.differences(pipeline, sandbox, "ideas"))
                .allMatch(difference -> difference.startsWith("no column of kinds"));
        assertThat(pipeline.diff("ideas").differences()).isEmpty();
    }

    @Test
    void aTableOfTheRightTypesIsRefreshedAtOnce() {
        execute("CREATE TABLE dbo.ideas (item_id BIGINT PRIMARY KEY, \"Name\" VARCHAR, \"Points\" DECIMAL(38,10))");
        adopt(BACKLOG, "ideas", false);
        pipeline.run("ideas").refresh();

        assertThat(pipeline.rows("SELECT count(*), count(\"Name\"), min(item_id) FROM dbo.ideas"))
                .containsExactly(List.of(
                        27L,
                        27L,
                        sandbox.truth(BACKLOG)
                                .items()
                                .mapToLong(item -> item.id())
                                .min()
                                .orElseThrow()));
    }

    @Test
    void theTableOfALostRegistryIsKnownByItsDocumentation() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        RunMark before = mark("backlog");
        Lost.path(folder.resolve("metadata"));
        AdoptReport report = adopt(BACKLOG, "backlog", false);

        assertThat(report.matches()).hasSize(9).extracting(ColumnMatch::by).containsOnly(By.ID);
        assertThat(report.statements()).isEmpty();
        assertThat(report.diff().differences()).isEmpty();
        assertThat(mark("backlog")).isEqualTo(before);
        pipeline.run("backlog").refresh();
        assertThat(pipeline.diff("backlog").differences()).isEmpty();
    }

    @Test
    void whatChangedOnTheBoardSinceShowsByTheDocumentation() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        sandbox.edit().renameColumn(BACKLOG, "status", "State");
        sandbox.edit().createColumn(BACKLOG, "Brand new", io.mshell.board.ColumnKind.TEXT);
        execute("ALTER TABLE dbo.backlog RENAME COLUMN \"Points\" TO \"Score\"");
        Lost.path(folder.resolve("metadata"));
        AdoptReport report = adopt(BACKLOG, "backlog", false);

        assertThat(report.diff().differences())
                .extracting(Difference::risk, Difference::before, Difference::after)
                .containsExactly(
                        tuple(Risk.COLUMN_RENAMED, "Status", "State"),
                        tuple(Risk.NAME_RULE_CHANGED, "Score", "Points"),
                        tuple(Risk.COLUMN_ADDED, null, "NVARCHAR(MAX)"));
    }

    @Test
    void everyColumnOfThePlanningBoardIsKnownByIdAndItsCopyByName() {
        TableName copy = new TableName("dbo", "copy of " + HOSTILE);
        pipeline.deploy("Planning", HOSTILE);
        execute("CREATE TABLE " + pipeline.database.dialect().quote(copy) + " AS SELECT * FROM "
                + pipeline.database.dialect().quote(new TableName("dbo", HOSTILE)));
        Lost.path(folder.resolve("metadata"));
        AdoptReport original = adopt("4100000003", HOSTILE, false);
        AdoptReport copied = adopt("4100000003", copy.name(), false);

        assertThat(original.matches()).extracting(ColumnMatch::by).containsOnly(By.ID);
        assertThat(original.diff().differences()).isEmpty();
        assertThat(copied.matches())
                .hasSameSizeAs(original.matches())
                .extracting(ColumnMatch::by)
                .containsOnly(By.NAME);
        assertThat(copied.diff().differences())
                .as("a copy has no key")
                .extracting(Difference::risk)
                .containsExactly(Risk.NULLS_ALLOWED, Risk.KEY_CHANGED);
        pipeline.run(copy.name()).refresh();
        assertThat(EveryCell.differences(pipeline, sandbox, copy.name())).isEmpty();
        assertThat(pipeline.diff(copy.name()).differences()).isEmpty();
    }

    @Test
    void aTableWithoutAColumnForTheIdsIsRefusedWithWhatIsNeeded() {
        execute("CREATE TABLE dbo.a (\"Name\" VARCHAR)");
        execute("CREATE TABLE dbo.b (item_id VARCHAR, \"Name\" VARCHAR)");
        execute("CREATE TABLE dbo.c (x INTEGER)");
        assertFails(
                ErrorCode.TABLE_UNSUITABLE,
                () -> adopt(BACKLOG, "a", false),
                "no column for the item ids",
                "'item_id'");
        assertFails(
                ErrorCode.TABLE_UNSUITABLE, () -> adopt(BACKLOG, "b", false), "'item_id' of dbo.b", "NVARCHAR(MAX)");
        assertFails(
                ErrorCode.TABLE_UNSUITABLE, () -> adopt(BACKLOG, "c", false), "no column of dbo.c", "board 'Backlog'");
        assertThat(pipeline.registry.all()).isEmpty();
        assertThat(pipeline.database.inspector().marked(pipeline.cancel)).isEmpty();
    }

    @Test
    void whatIsRegisteredAlreadyOrOfAnotherBoardIsRefused() {
        ideasMadeByHand();
        pipeline.deploy(BACKLOG, "backlog");
        assertFails(
                ErrorCode.ALREADY_REGISTERED,
                () -> new Adopter(pipeline.bench()).adopt(request(BACKLOG, "ideas", "backlog", false)),
                "'backlog' is registered");
        assertFails(
                ErrorCode.ALREADY_REGISTERED,
                () -> new Adopter(pipeline.bench()).adopt(request(BACKLOG, "BACKLOG", "again", false)),
                "belongs to 'backlog'");
        assertFails(ErrorCode.ALREADY_REGISTERED, () -> adopt(BACKLOG, "stg_backlog", false), "belongs to 'backlog'");
        assertFails(ErrorCode.TABLE_NOT_FOUND, () -> adopt(BACKLOG, "Ideas", false), "no table dbo.Ideas");
        pipeline.database.mark(
                new TableName("dbo", "ideas"),
                new RunMark("99", "r1", RunMark.State.CREATED, null, Instant.EPOCH),
                pipeline.cancel);
        assertFails(ErrorCode.TABLE_NOT_OURS, () -> adopt(BACKLOG, "ideas", false), "belongs to board 99");
    }

    @Test
    void aColumnTheBoardNoLongerHasShowsAsRemovedAndNotAsSomebodyElses() {
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        String gone = "COMMENT ON COLUMN dbo.backlog.\"Old one\" IS 'x\nmshell:column=text_old&part=&title=Old+one"
                + "&type=text&source=text&sql=NVARCHAR%28MAX%29+NULL'";
        execute("ALTER TABLE dbo.backlog ADD COLUMN \"Old one\" VARCHAR");
        execute(gone);
        Lost.path(folder.resolve("metadata"));

        assertThat(adopt(BACKLOG, "backlog", false).diff().differences())
                .extracting(Difference::risk, Difference::subject)
                .contains(tuple(Risk.COLUMN_REMOVED, "Old one"));
        assertFails(ErrorCode.BOARD_CHANGED, () -> pipeline.run("backlog").refresh(), "'Old one'");
        pipeline.deploy(BACKLOG, "backlog");
        pipeline.run("backlog").refresh();
        assertThat(pipeline.diff("backlog").differences()).isEmpty();
    }

    @Test
    void whatWouldKeepTheTableFromBeingSwappedIsTold() {
        ideasMadeByHand();
        execute("CREATE INDEX by_name ON dbo.ideas (\"Name\")");

        assertThat(adopt(BACKLOG, "ideas", true).notices())
                .anySatisfy(notice -> assertThat(notice).contains("could not swap", "by_name"));
    }

    private AdoptReport adopt(String board, String table, boolean dryRun) {
        return new Adopter(pipeline.bench()).adopt(request(board, table, table, dryRun));
    }

    private AdoptRequest request(String board, String table, String name, boolean dryRun) {
        String database = pipeline.database.info().database();
        return new AdoptRequest(board, name, new TableName("dbo", table), database, dryRun);
    }

    private RunMark mark(String table) {
        return pipeline.database
                .inspector()
                .state(new TableName("dbo", table), pipeline.cancel)
                .flatMap(TableState::found)
                .orElseThrow();
    }

    private void execute(String sql) {
        pipeline.database.execute(Plan.of(new Statement(sql, "by hand")), pipeline.cancel);
    }

    private static void assertFails(ErrorCode code, Runnable work, String... says) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(MshellException.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(List.of(says))
                    .allSatisfy(part -> assertThat(failure.getMessage()).contains(part));
        });
    }
}
