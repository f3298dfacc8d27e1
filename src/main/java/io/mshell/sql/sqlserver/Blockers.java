package io.mshell.sql.sqlserver;

import java.sql.SQLException;
import java.util.List;

/** The sessions that hold what we wait for, in words, where the login may see them (VIEW SERVER or DATABASE STATE). */
final class Blockers {

    private static final String WHO = """
            SELECT DISTINCT TOP (5) CONCAT(N'session ', s.session_id, N' (', s.login_name, N' on ',
              ISNULL(s.host_name, N'?'), N', ', ISNULL(s.program_name, N'?'), N')') AS who
            FROM sys.dm_tran_locks l JOIN sys.dm_exec_sessions s ON s.session_id = l.request_session_id
            WHERE l.request_status = N'GRANT' AND l.resource_database_id = DB_ID() AND s.session_id <> @@SPID
            """;

    /** How much of a lock's name the view shows. */
    private static final int SHOWN_OF_RESOURCE = 32;

    private Blockers() {}

    static List<String> ofTable(Sql sql, int objectId) {
        return list(sql, table(objectId));
    }

    static List<String> ofApplicationLock(Sql sql, String resource) {
        return list(sql, applicationLock(resource));
    }

    static String table(int objectId) {
        return WHO + "  AND l.resource_type = N'OBJECT' AND l.resource_associated_entity_id = " + objectId + ";";
    }

    static String applicationLock(String resource) {
        String shown = resource.substring(0, Math.min(SHOWN_OF_RESOURCE, resource.length()));
        return WHO + "  AND l.resource_type = N'APPLICATION' AND CHARINDEX(" + TSql.literal(shown)
                + ", l.resource_description) > 0;";
    }

    private static List<String> list(Sql sql, String query) {
        try {
            return sql.list(query, row -> row.getString(1));
        } catch (SQLException e) {
            // Not permitted: the message does without names.
            return List.of();
        }
    }
}
