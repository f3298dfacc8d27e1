package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.RowSet;
import io.mshell.sql.SwapResult;
import io.mshell.sql.Swapper;
import io.mshell.sql.TableLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Swaps, locks and what stands in their way on a real server. */
class SwapOnServerTest {

    @RegisterExtension
    static final OnServer on = new OnServer();

    private final CancelToken cancel = new CancelToken();

    @Test
    void aReaderInTheWayIsWaitedForAndThenTheSwapGivesUpWithNothingChanged() {
        TableSpec table = on.create(OnServer.column("n", SqlType.INT));
        on.load(table, List.of(OnServer.row(1)));
        TableSpec staging = table.named(table.name().staging());
        on.session().execute(on.session().dialect().createTable(staging), cancel);
        List<String> notices = new ArrayList<>();
        Swapper impatient = new RenameSwap(
                on.sessions(), on.capabilities(), new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), 2));

        MshellException e;
        try (RowSet reader = on.session()
                .query(
                        "BEGIN TRANSACTION; SELECT n FROM " + TSql.quote(table.name()) + " WITH (HOLDLOCK)",
                        List.of(),
                        new CancelToken())) {
            assertThat(reader.next()).isNotNull();
            e = catchThrowableOfType(MshellException.class, () -> impatient.swap(table.name(), notices::add, cancel));
        }

        assertThat(e.code()).isEqualTo(ErrorCode.SWAP_FAILED);
        assertThat(notices).hasSize(1).first().asString().contains("try 1 of 2");
        assertThat(on.session().inspector().count(table.name(), cancel)).isEqualTo(1);
        SwapResult result = on.session().swapper().swap(table.name(), notices::add, cancel);
        assertThat(result.window()).isLessThan(Duration.ofSeconds(5));
        assertThat(on.session().inspector().count(table.name(), cancel)).isZero();
    }

    @Test
    void whoHoldsALockIsSaid() {
        TableName table = OnServer.name();
        try (TableLock held = on.session().lock(table, cancel)) {
            held.verifyHeld();
            MshellException e = catchThrowableOfType(
                    MshellException.class, () -> on.session().lock(table, cancel));
            assertThat(e.code()).isEqualTo(ErrorCode.SQL_LOCKED);
            if (on.capabilities().has(Feature.LOCK_VIEWS)) {
                assertThat(e.getMessage()).contains("mshell/test");
            }
        }
        on.session().lock(table, cancel).close();
    }

    @Test
    void aForeignKeyThatPointsAtTheTableIsAnObstacle() {
        TableSpec parent = on.create(new ColumnSpec("id", SqlType.INT, false, OnServer.origin("id")));
        TableSpec child = on.create(OnServer.column("id", SqlType.INT));
        String at = TSql.quote(parent.name());
        SqlServerUnderTest.run(on.session(), "ALTER TABLE " + at + " ADD CONSTRAINT pk_x PRIMARY KEY (id);");
        assertThat(on.session().inspector().obstaclesToSwap(parent.name(), cancel))
                .isEmpty();

        SqlServerUnderTest.run(
                on.session(),
                "ALTER TABLE " + TSql.quote(child.name()) + " ADD CONSTRAINT fk_x FOREIGN KEY (id) REFERENCES " + at
                        + " (id);");

        assertThat(on.session().inspector().obstaclesToSwap(parent.name(), cancel))
                .singleElement()
                .asString()
                .contains("fk_x");
    }

    @Test
    void aSchemaBoundViewIsAnObstacle() {
        assumeTrue(on.capabilities().has(Feature.DEPENDENCY_CATALOG), Feature.DEPENDENCY_CATALOG.lack());
        TableSpec table = on.create(OnServer.column("id", SqlType.INT));
        SqlServerUnderTest.run(
                on.session(), "CREATE VIEW dbo.bound WITH SCHEMABINDING AS SELECT id FROM " + TSql.quote(table.name()));

        assertThat(on.session().inspector().obstaclesToSwap(table.name(), cancel))
                .singleElement()
                .asString()
                .contains("bound");
    }

    @Test
    void grantsAndDeniesFollowTheName() {
        assumeTrue(on.capabilities().has(Feature.PERMISSION_CATALOG), Feature.PERMISSION_CATALOG.lack());
        TableSpec table = on.create(OnServer.column("id", SqlType.INT), OnServer.column("pay", SqlType.INT));
        TableSpec staging = table.named(table.name().staging());
        on.session().execute(on.session().dialect().createTable(staging), cancel);
        String at = TSql.quote(table.name());
        SqlServerUnderTest.run(on.session(), "CREATE ROLE readers;");
        SqlServerUnderTest.run(on.session(), "GRANT SELECT ON OBJECT::" + at + " TO readers WITH GRANT OPTION;");
        SqlServerUnderTest.run(on.session(), "DENY SELECT ON OBJECT::" + at + " (pay) TO public;");

        SwapResult result = on.session().swapper().swap(table.name(), notice -> {}, cancel);

        assertThat(result.carried()).hasSize(2);
        assertThat(on.query("SELECT COUNT(*) FROM sys.database_permissions WHERE major_id = OBJECT_ID("
                        + TSql.quotedLiteral(table.name()) + ")"))
                .containsExactly(List.of(2));
    }

    @Test
    void propertiesPeopleAddedFollowTheName() {
        TableSpec table = on.create(OnServer.column("id", SqlType.INT));
        on.session()
                .execute(
                        on.session()
                                .dialect()
                                .createTable(table.named(table.name().staging())),
                        cancel);
        ExtendedProperties.Target target = new ExtendedProperties.Target(table.name(), "id");
        SqlServerUnderTest.run(on.session(), ExtendedProperties.put(target, "owner", "it's finance"));

        SwapResult result = on.session().swapper().swap(table.name(), notice -> {}, cancel);

        assertThat(result.carried()).containsExactly("extended property owner");
    }
}
