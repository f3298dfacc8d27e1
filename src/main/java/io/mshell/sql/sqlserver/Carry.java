package io.mshell.sql.sqlserver;

import static io.mshell.sql.sqlserver.TSql.quote;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.sqlserver.ExtendedProperties.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the table that is about to become live what people gave the live one: owner, denies and grants (denies first:
 * a lost deny opens what was closed), and extended properties that are not mshell's. A rename carries none of them.
 */
final class Carry {

    static final String PERMISSIONS = """
            SELECT p.state_desc AS state, p.permission_name AS permission, g.name AS grantee, c.name AS col
            FROM sys.database_permissions p
            JOIN sys.database_principals g ON g.principal_id = p.grantee_principal_id
            LEFT JOIN sys.columns c ON c.object_id = p.major_id AND c.column_id = p.minor_id AND p.minor_id > 0
            WHERE p.class = 1 AND p.major_id = %d
            ORDER BY CASE p.state WHEN 'D' THEN 0 ELSE 1 END, p.minor_id, p.permission_name, g.name;
            """;

    static final String OWNER = """
            SELECT p.name FROM sys.tables t
            JOIN sys.database_principals p ON p.principal_id = t.principal_id WHERE t.object_id = %d;
            """;

    static final String PROPERTIES = """
            SELECT ep.name AS prop, c.name AS col, CAST(ep.value AS nvarchar(3750)) AS val,
              CASE WHEN ep.minor_id = 0 OR n.name IS NOT NULL THEN 1 ELSE 0 END AS fits
            FROM sys.extended_properties ep
            LEFT JOIN sys.columns c ON c.object_id = ep.major_id AND c.column_id = ep.minor_id AND ep.minor_id > 0
            LEFT JOIN sys.columns n ON n.object_id = %d AND n.name = c.name
            WHERE ep.class = 1 AND ep.major_id = %d AND ep.name <> N'MS_Description' AND ep.name NOT LIKE N'mshell.%%';
            """;

    private final Sql sql;
    private final Capabilities capabilities;
    private final TableName live;

    Carry(Sql sql, Capabilities capabilities, TableName live) {
        this.sql = sql;
        this.capabilities = capabilities;
        this.live = live;
    }

    /** Carries to the table that the batch will make live; says what, in words. */
    List<String> carry(SwapBatch batch) throws SQLException {
        if (batch.carriedFrom() == 0) {
            return List.of();
        }
        TableName to = nameOf(batch);
        List<String> carried = new ArrayList<>();
        if (capabilities.has(Feature.PERMISSION_CATALOG)) {
            owner(batch, to, carried);
            permissions(batch, to, carried);
        }
        properties(batch, to, carried);
        return carried;
    }

    private static TableName nameOf(SwapBatch batch) {
        return batch.before().stream()
                .filter(seat -> seat.id() == batch.carriedTo())
                .map(SwapBatch.Seat::table)
                .findFirst()
                .orElseThrow();
    }

    private void owner(SwapBatch batch, TableName to, List<String> carried) throws SQLException {
        String from = sql.first(OWNER.formatted(batch.carriedFrom()), row -> row.getString(1))
                .orElse("");
        String now = sql.first(OWNER.formatted(batch.carriedTo()), row -> row.getString(1))
                .orElse("");
        if (!from.isEmpty() && !from.equals(now)) {
            // Before the permissions: a change of owner takes away what the old one had granted.
            sql.run("ALTER AUTHORIZATION ON OBJECT::" + quote(to) + " TO " + quote(from) + ";");
            carried.add("owner " + from);
        }
    }

    private void permissions(SwapBatch batch, TableName to, List<String> carried) throws SQLException {
        Set<Permission> wanted = read(batch.carriedFrom());
        Set<Permission> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(read(batch.carriedTo()));
        Set<String> columns = new LinkedHashSet<>(sql.list(
                "SELECT name FROM sys.columns WHERE object_id = " + batch.carriedTo() + ";", row -> row.getString(1)));
        for (Permission permission : missing) {
            if (permission.column() != null && !columns.contains(permission.column())) {
                throw new MshellException(
                        ErrorCode.SWAP_FAILED,
                        "cannot carry " + permission.words() + " on column " + permission.column() + " of " + live
                                + ", for the new table has no such column; nothing was changed",
                        "revoke it on " + live + ", or grant it anew once the column has its new name");
            }
            sql.run(permission.statement(to));
        }
        wanted.forEach(permission -> carried.add(permission.words()));
    }

    private Set<Permission> read(int objectId) throws SQLException {
        return new LinkedHashSet<>(sql.list(PERMISSIONS.formatted(objectId), Permission::read));
    }

    private void properties(SwapBatch batch, TableName to, List<String> carried) throws SQLException {
        List<Property> properties = sql.list(
                PROPERTIES.formatted(batch.carriedTo(), batch.carriedFrom()),
                row -> new Property(
                        row.getString("prop"), row.getString("col"), row.getString("val"), row.getInt("fits") == 1));
        for (Property property : properties) {
            String value = property.value();
            if (property.fits() && value != null) {
                sql.run(ExtendedProperties.put(new Target(to, property.column()), property.name(), value));
                carried.add("extended property " + property.name());
            }
        }
    }

    /** An entry of the permission catalog; column is null for the whole table. */
    record Permission(
            String state,
            String permission,
            String grantee,
            @Nullable String column) {

        static Permission read(ResultSet row) throws SQLException {
            return new Permission(
                    row.getString("state"),
                    row.getString("permission"),
                    row.getString("grantee"),
                    row.getString("col"));
        }

        String statement(TableName table) {
            return text(" ON OBJECT::" + quote(table) + (column == null ? "" : " (" + quote(column) + ")")) + ";";
        }

        /** The same without the table's name, to be compared with another table's. */
        String anyTable() {
            return text(column == null ? "" : " ON " + quote(column));
        }

        /** State is DENY, GRANT or GRANT_WITH_GRANT_OPTION. */
        private String text(String on) {
            boolean regrant = state.equals("GRANT_WITH_GRANT_OPTION");
            return (regrant ? "GRANT" : state) + " " + permission + on + " TO " + quote(grantee)
                    + (regrant ? " WITH GRANT OPTION" : "");
        }

        String words() {
            return state.replace('_', ' ').toLowerCase(Locale.ROOT) + " " + permission.toLowerCase(Locale.ROOT) + " to "
                    + grantee;
        }
    }

    private record Property(
            String name, @Nullable String column, @Nullable String value, boolean fits) {}
}
