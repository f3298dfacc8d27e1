package io.mshell.sql.sqlserver;

import io.mshell.schema.TableName;
import io.mshell.schema.TextMeasure;
import io.mshell.sql.sqlserver.Carry.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statements of this package that are not part of a plan. */
class StatementTextsTest {

    private static final TableName TABLE = new TableName("sales", "orders");

    @Test
    void asksWhichNamesCollide() {
        Golden.check(
                "names", List.of(SqlServerNames.question(List.of("Größe", "GROSSE", "it's", "😀"), "CATALOG_DEFAULT")));
    }

    @Test
    void computesFingerprints() {
        Golden.check(
                "fingerprint",
                List.of(new ServerFingerprint(TextMeasure.UTF16).query(TABLE, Samples.ORDERS.columns())));
    }

    @Test
    void computesFingerprintsWithoutDigests() {
        Golden.check(
                "fingerprint-length-only",
                List.of(new ServerFingerprint(TextMeasure.UTF16_LENGTH_ONLY)
                        .query(TABLE, Samples.ORDERS.columns().subList(1, 2))));
    }

    @Test
    void looksForObstacles() {
        Golden.check("obstacles", Obstacles.questions(TABLE, Samples.sqlServer()));
    }

    @Test
    void looksForWhatObstaclesItCan() {
        Golden.check("obstacles-babelfish", Obstacles.questions(TABLE, Samples.babelfish()));
    }

    @Test
    void carriesPermissions() {
        Golden.check(
                "permissions",
                List.of(
                        new Permission("DENY", "SELECT", "guest", "sal]ary").statement(TABLE),
                        new Permission("GRANT", "SELECT", "re]ports", null).statement(TABLE),
                        new Permission("GRANT_WITH_GRANT_OPTION", "UPDATE", "ann", null).statement(TABLE)));
    }

    @Test
    void permissionsOfTwoTablesCompare() {
        Golden.check(
                "permissions-any-table",
                List.of(
                        new Permission("DENY", "SELECT", "guest", "sal]ary").anyTable(),
                        new Permission("GRANT", "SELECT", "re]ports", null).anyTable(),
                        new Permission("GRANT_WITH_GRANT_OPTION", "UPDATE", "ann", null).anyTable()));
    }

    @Test
    void takesALockAndFindsWhoHasIt() {
        String resource = ApplicationLock.resource("refresh", "shop", TABLE);
        Golden.check(
                "lock",
                List.of(
                        ApplicationLock.request(resource),
                        Blockers.applicationLock(resource),
                        Blockers.table(4711),
                        RenameSwap.dropDiscarded(TABLE),
                        OddRows.text(Samples.ORDERS),
                        SqlServerDatabase.duplicatesQuery(TABLE, "Item ID", 20)));
    }

    @Test
    void readsTheCatalog() {
        Golden.check(
                "catalog",
                List.of(
                        SwapTables.ID_BY_NAME,
                        CatalogInspector.STATE,
                        CatalogInspector.TABLES,
                        CatalogInspector.TABLES_AS_NAMED,
                        FoundTable.COLUMNS.formatted(1),
                        FoundTable.INDEXES.formatted(1),
                        FoundTable.PROPERTIES.formatted(1),
                        Carry.PERMISSIONS.formatted(1),
                        Carry.OWNER.formatted(1),
                        Carry.PROPERTIES.formatted(2, 1)));
    }
}
