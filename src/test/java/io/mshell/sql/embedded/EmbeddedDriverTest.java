package io.mshell.sql.embedded;

import static io.mshell.sql.ContractTables.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.Row;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.ContractTables;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.RowSet;
import io.mshell.sql.Sink;
import io.mshell.sql.TableLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How database files are opened, and what becomes of them when the process dies. */
class EmbeddedDriverTest {

    private static final TableName LIVE = new TableName("dbo", "orders");

    @TempDir
    private Path folder;

    static DuckDatabase open(Path file, @Nullable String database) {
        return (DuckDatabase) open("jdbc:duckdb:" + file, database);
    }

    private static Database open(String url, @Nullable String database) {
        return new EmbeddedDriver()
                .open(new DatabaseConfig(url, null, null, "mshell/test"), database, new CancelToken());
    }

    static TableSpec table(TableName name) {
        return new TableSpec(
                name,
                List.of(
                        ContractTables.column("Item ID", "BIGINT", false),
                        ContractTables.column("Status", "NVARCHAR(255)", true)),
                List.of("Item ID"),
                List.of(),
                "Orders");
    }

    static List<Row> rows(int count, String status) {
        return ContractTables.itemRows(count, status);
    }

    private static void build(Database database, TableName name, String status) {
        CancelToken cancel = new CancelToken();
        database.execute(database.dialect().createTable(table(name)), cancel);
        try (Sink sink = database.openSink(table(name), cancel)) {
            sink.write(rows(100, status));
            sink.finish();
        }
        database.execute(database.dialect().finishTable(table(name), "r1"), cancel);
    }

    private static @Nullable Object value(Database database, String sql) {
        try (RowSet rows = database.query(sql, List.of(), new CancelToken())) {
            List<@Nullable Object> row = rows.next();
            return row == null ? null : row.get(0);
        }
    }

    @Test
    @Timeout(60)
    void aQueryCancelledJustWhenItBeginsStops() throws InterruptedException {
        String endless = "select count(*) from range(10000000) a, range(10000000) b where a.range * b.range % 7 = 3";
        try (Database database = open(folder.resolve("data.duckdb"), null)) {
            for (int micros = 0; micros < 3_000; micros += 100) {
                CancelToken cancel = new CancelToken();
                long begin = System.nanoTime() + micros * 1_000L;
                Thread person = new Thread(() -> {
                    while (System.nanoTime() < begin) {
                        Thread.onSpinWait();
                    }
                    cancel.cancel();
                });
                person.start();
                fails(ErrorCode.CANCELLED, () -> database.query(endless, List.of(), cancel));
                person.join();
                assertThat(value(database, "select 1")).isEqualTo(1);
            }
        }
    }

    @Test
    void aSecondProcessIsRefusedAndToldWhoHasTheFile() throws IOException {
        Path file = folder.resolve("shared.duckdb");
        try (OtherProcess other = OtherProcess.start(OtherProcess.Doing.NOTHING, file, LIVE, folder)) {
            MshellException failure = fails(ErrorCode.SQL_LOCKED, () -> open(file, null));
            assertThat(failure)
                    .hasMessageContaining("another process")
                    .hasMessageContaining(String.valueOf(other.pid()));
        }
        open(file, null).close();
    }

    @Test
    void aLoadKilledHalfWayLeavesAnEmptyStagingTable() throws IOException {
        Path file = folder.resolve("killed.duckdb");
        try (Database database = open(file, null)) {
            build(database, LIVE, "live");
            database.execute(database.dialect().createTable(table(LIVE.staging())), new CancelToken());
        }
        OtherProcess.start(OtherProcess.Doing.LOADING_STAGING, file, LIVE, folder)
                .close();

        try (Database database = open(file, null)) {
            assertThat(database.inspector().count(LIVE, new CancelToken())).isEqualTo(100);
            assertThat(database.inspector().count(LIVE.staging(), new CancelToken()))
                    .isZero();
        }
    }

    @Test
    void aLoadGivenUpLeavesAnEmptyTable() {
        CancelToken cancel = new CancelToken();
        try (Database database = open(folder.resolve("given-up.duckdb"), null)) {
            database.execute(database.dialect().createTable(table(LIVE)), cancel);
            try (Sink sink = database.openSink(table(LIVE), cancel)) {
                sink.write(rows(150_000, "given up"));
                assertThat(database.inspector().count(LIVE, cancel)).isZero();
            }
            assertThat(database.inspector().count(LIVE, cancel)).isZero();
        }
    }

    @Test
    void aSwapKilledBetweenItsRenamesNeverHappened() throws IOException {
        Path file = folder.resolve("swapped.duckdb");
        try (Database database = open(file, null)) {
            build(database, LIVE, "live");
            build(database, LIVE.staging(), "staged");
        }
        OtherProcess.start(OtherProcess.Doing.BETWEEN_TWO_RENAMES, file, LIVE, folder)
                .close();

        try (Database database = open(file, null)) {
            assertThat(database.inspector().tables(new CancelToken())).containsExactlyInAnyOrder(LIVE, LIVE.staging());
            assertThat(value(database, "SELECT \"Status\" FROM orders")).isEqualTo("live");
            database.swapper().swap(LIVE, notice -> {}, new CancelToken());
            assertThat(value(database, "SELECT \"Status\" FROM orders")).isEqualTo("staged");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM read_text('/etc/hostname')",
                "COPY (SELECT 1) TO '/tmp/mshell-must-not-exist.csv'",
                "ATTACH '/tmp/mshell-must-not-exist.duckdb'",
                "EXPORT DATABASE '/tmp/mshell-must-not-exist'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "SET lock_configuration = false",
                "PRAGMA memory_limit = '100GB'"
            })
    void noStatementReachesOutOfTheFile(String sql) {
        try (Database database = open(folder.resolve("locked.duckdb"), null)) {
            fails(ErrorCode.SQL_FAILED, () -> value(database, sql));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "SELECT ';'; DROP TABLE x",
                "SELECT 1 /* ; */; -- ;\n SELECT 2",
                ";SELECT 1;2"
            })
    void oneStatementAtATime(String sql) {
        try (Database database = open("jdbc:duckdb:", null)) {
            fails(ErrorCode.USAGE, () -> value(database, sql));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;",
                "SELECT 1 ; -- the end; really",
                "SELECT 1 AS \"a;b\"; /* ; */",
                "SELECT 1 WHERE ';' <> 'it''s;' AND 'x' <> $$;'$$ AND e'\\';' <> ''"
            })
    void semicolonsThatSeparateNothingDoNoHarm(String sql) {
        try (Database database = open("jdbc:duckdb:", null)) {
            assertThat(value(database, sql)).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseIsAFileBesideTheUrlsAndItsFolderItsOwnersAlone() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Path home = folder.resolve("new/home");
        try (Database database = open(home.resolve("mshell.duckdb"), "orders 2026")) {
            assertThat(database.info().database()).isEqualTo("orders 2026");
            assertThat(home.resolve("orders 2026.duckdb")).exists();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../x", "a/b", "a\\b", "..", "x;threads=1", "nul\0", "ends. "})
    void aDatabaseNameThatIsNoFileNameIsRefused(String name) {
        fails(ErrorCode.USAGE, () -> open(folder.resolve("mshell.duckdb"), name));
    }

    @Test
    void settingsInTheUrlAreRefused() {
        fails(
                ErrorCode.CONFIG_INVALID,
                () -> open("jdbc:duckdb:" + folder.resolve("x.duckdb") + ";enable_external_access=true", null));
    }

    @Test
    void aFileThatIsNoDatabaseIsNotOpened() throws IOException {
        Path file =
                Files.writeString(folder.resolve("text.duckdb"), "this is no database, but quite long\n".repeat(1_000));

        assertThat(fails(ErrorCode.SQL_UNREACHABLE, () -> open(file, null))).hasMessageContaining("text.duckdb");
        assertThat(file).content().startsWith("this is no database");
    }

    @Test
    void aDatabaseInMemoryWorksAndIsForgotten() {
        try (Database database = open("jdbc:duckdb:", null)) {
            build(database, LIVE, "here");
            assertThat(value(database, "SELECT COUNT(*) FROM dbo.orders")).isEqualTo(100L);
        }
        try (Database database = open("jdbc:duckdb:", null)) {
            assertThat(database.inspector().tables(new CancelToken())).isEmpty();
        }
    }

    @Test
    void twoSessionsOfOneProcessShareTheFileAndItsLocks() {
        EmbeddedDriver driver = new EmbeddedDriver();
        DatabaseConfig config =
                new DatabaseConfig("jdbc:duckdb:" + folder.resolve("two.duckdb"), null, null, "mshell/test");
        CancelToken cancel = new CancelToken();
        try (Database one = driver.open(config, null, cancel);
                Database two = driver.open(config, null, cancel);
                TableLock lock = one.lock(LIVE, cancel)) {
            lock.verifyHeld();
            build(one, LIVE, "seen");
            assertThat(value(two, "SELECT COUNT(*) FROM orders")).isEqualTo(100L);
            fails(ErrorCode.SQL_LOCKED, () -> two.lock(new TableName("dbo", "ORDERS"), cancel));
        }
    }

    @Test
    void aViewFollowsTheNameAndIsNoObstacle() {
        CancelToken cancel = new CancelToken();
        try (Database database = open("jdbc:duckdb:", null)) {
            build(database, LIVE, "old");
            value(database, "CREATE VIEW watched AS SELECT DISTINCT \"Status\" FROM dbo.orders");
            build(database, LIVE.staging(), "new");
            assertThat(database.inspector().obstaclesToSwap(LIVE, cancel)).isEmpty();

            database.swapper().swap(LIVE, notice -> {}, cancel);

            assertThat(value(database, "SELECT * FROM watched")).isEqualTo("new");
        }
    }

    @Test
    void aColumnWhoseTypeSomebodyChangedIsReportedAsItIs() {
        CancelToken cancel = new CancelToken();
        try (Database database = open("jdbc:duckdb:", null)) {
            database.execute(
                    database.dialect()
                            .createTable(table(LIVE))
                            .then(database.dialect().document(table(LIVE))),
                    cancel);
            value(database, "ALTER TABLE orders ALTER \"Status\" TYPE INTEGER");

            assertThat(database.inspector()
                            .table(LIVE, cancel)
                            .orElseThrow()
                            .columns()
                            .get(1)
                            .type())
                    .hasToString("INT");
        }
    }

    @Test
    void aKeyThatOccursTwiceIsNotQuotedInTheMessage() {
        CancelToken cancel = new CancelToken();
        try (Database database = open("jdbc:duckdb:", null)) {
            build(database, LIVE, "x");

            assertThat(fails(ErrorCode.SQL_FAILED, () -> value(database, "INSERT INTO orders VALUES (77, 'again')")))
                    .hasMessageContaining("twice")
                    .message()
                    .doesNotContain("77");
            assertThat(database.inspector().count(LIVE, cancel)).isEqualTo(100);
        }
    }

    @Test
    void valuesOfTypesMshellNeverWritesAreStillReadable() {
        try (Database database = open("jdbc:duckdb:", null)) {
            assertThat(value(database, "SELECT CAST('a' AS BLOB)")).isEqualTo(new byte[] {'a'});
            assertThat(value(database, "SELECT 170141183460469231731687303715884105727::HUGEINT"))
                    .hasToString("170141183460469231731687303715884105727");
            assertThat(value(database, "SELECT [1, 2, 3]")).hasToString("[1, 2, 3]");
            assertThat(value(database, "SELECT TIMESTAMPTZ '2026-11-23 10:00:00+00'"))
                    .isInstanceOf(java.time.OffsetDateTime.class);
            assertThat(value(database, "SELECT CAST(7 AS TINYINT)")).isEqualTo(7);
            assertThat(value(database, "SELECT CAST(0.5 AS FLOAT)")).isEqualTo(0.5);
            assertThat(value(database, "SELECT CAST(NULL AS TIMESTAMP)")).isNull();
            assertThat(value(database, "SELECT UUID '00000000-0000-0000-0000-000000000001'"))
                    .isEqualTo("00000000-0000-0000-0000-000000000001");
        }
    }
}
