package io.mshell.sql.sqlserver;

import io.mshell.schema.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one batch that exchanges tables, and what must hold before and after it. Only renames are inside: anything else
 * would hold locks on the catalog. A failed sp_rename neither stops a batch nor always returns an error code, so each is
 * checked by its code, by TRY and by the object ids at the end (learn.microsoft.com, "sp_rename").
 *
 * @param resource the name of the application lock that makes swaps of one table single-flight
 * @param carriedFrom the table whose permissions the other must have too; 0 to compare none
 */
record SwapBatch(
        String resource, List<Seat> before, List<Rename> renames, List<Seat> after, int carriedFrom, int carriedTo) {

    SwapBatch {
        before = List.copyOf(before);
        renames = List.copyOf(renames);
        after = List.copyOf(after);
    }

    String text(Capabilities capabilities) {
        StringBuilder text = new StringBuilder("SET NOCOUNT ON;\nSET XACT_ABORT ON;\n")
                .append("SET LOCK_TIMEOUT ")
                .append(ConnectionSettings.SHORT_LOCK_TIMEOUT_MILLIS)
                .append(";\n");
        if (capabilities.has(Feature.DEADLOCK_PRIORITY)) {
            text.append("SET DEADLOCK_PRIORITY LOW;\n");
        }
        text.append("DECLARE @code int;\nBEGIN TRY\n  BEGIN TRANSACTION;\n")
                .append("  EXEC @code = sys.sp_getapplock @Resource = ")
                .append(TSql.literal(resource))
                .append(", @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 0;\n")
                .append("  IF @code < 0")
                .append(fail(SqlServerErrors.SWAP_RUNNING, "another swap of this table runs"))
                .append("  IF ")
                .append(differs(before))
                .append(fail(SqlServerErrors.SWAP_STALE, "the tables changed since the swap was planned"));
        if (carriedFrom != 0 && capabilities.has(Feature.PERMISSION_CATALOG)) {
            text.append("  IF EXISTS (")
                    .append(permissions(carriedFrom))
                    .append(" EXCEPT ")
                    .append(permissions(carriedTo))
                    .append(")")
                    .append(fail(SqlServerErrors.SWAP_PERMISSIONS, "permissions changed since the swap was planned"));
        }
        renames.forEach(rename -> text.append(rename.text()));
        return text.append("  IF ")
                .append(differs(after))
                .append(fail(SqlServerErrors.SWAP_UNEXPECTED, "the renames did not lead where they should"))
                .append("  COMMIT TRANSACTION;\nEND TRY\nBEGIN CATCH\n")
                .append("  IF XACT_STATE() <> 0 ROLLBACK TRANSACTION;\n  THROW;\nEND CATCH;\n")
                .toString();
    }

    private static String differs(List<Seat> seats) {
        return seats.stream()
                .map(seat -> TSql.idOf(seat.table()) + " <> " + seat.id())
                .collect(Collectors.joining("\n    OR "));
    }

    private static String fail(int number, String words) {
        return "\n    THROW " + number + ", " + TSql.literal("mshell: " + words) + ", 1;\n";
    }

    private static String permissions(int objectId) {
        return "SELECT p.state, p.type, p.grantee_principal_id, ISNULL(COL_NAME(p.major_id, p.minor_id), N'')"
                + " FROM sys.database_permissions p WHERE p.class = 1 AND p.major_id = " + objectId;
    }

    /** A name and the id of the table that has it; 0 if none has. */
    record Seat(TableName table, int id) {}

    /** A table to be renamed; the new name is taken literally, without schema or brackets. */
    record Rename(TableName from, TableName to) {

        private String text() {
            return "  EXEC @code = sys.sp_rename @objname = " + TSql.quotedLiteral(from) + ", @newname = "
                    + TSql.literal(to.name()) + ", @objtype = N'OBJECT';\n  IF @code <> 0"
                    + fail(SqlServerErrors.SWAP_REFUSED, "a table could not be renamed");
        }
    }
}
