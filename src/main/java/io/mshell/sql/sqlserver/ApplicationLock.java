package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.TableLock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A session lock by {@code sp_getapplock} on a connection of its own, which holds it for as long as it lives. */
final class ApplicationLock implements TableLock {

    private final SQLServerConnection connection;
    private final String resource;
    private final TableName table;

    private ApplicationLock(SQLServerConnection connection, String resource, TableName table) {
        this.connection = connection;
        this.resource = resource;
        this.table = table;
    }

    /** Takes the lock without waiting. */
    static ApplicationLock take(Sessions sessions, Capabilities capabilities, TableName table, CancelToken cancel) {
        String resource = resource("refresh", capabilities.database(), table);
        SQLServerConnection connection = sessions.dedicated(cancel);
        boolean held = false;
        try {
            Sql sql = new Sql(connection, cancel);
            int code = sql.first(request(resource), row -> row.getInt(1)).orElse(-999);
            held = code >= 0;
            if (held) {
                return new ApplicationLock(connection, resource, table);
            }
            List<String> holders =
                    capabilities.has(Feature.LOCK_VIEWS) ? Blockers.ofApplicationLock(sql, resource) : List.of();
            throw new MshellException(
                    ErrorCode.SQL_LOCKED,
                    "another mshell refreshes " + table + (holders.isEmpty() ? "" : ": " + String.join("; ", holders)),
                    "wait until it is done, or end that session");
        } catch (SQLException e) {
            throw SqlServerErrors.during("lock " + table, e, cancel);
        } finally {
            if (!held) {
                Sessions.discard(connection);
            }
        }
    }

    /**
     * Timeout 0: granted at once or not at all. Codes 0 and 1 are a grant, -1 is busy; Babelfish answers -999 for busy.
     */
    static String request(String resource) {
        return "SET NOCOUNT ON;\nDECLARE @code int;\nEXEC @code = sys.sp_getapplock @Resource = "
                + TSql.literal(resource)
                + ", @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 0;\nSELECT @code AS code;";
    }

    /** Locks compare byte by byte and hold 255 characters, hence a hash of the upper-cased name. */
    static String resource(String purpose, String database, TableName table) {
        String name = (database + "." + table.schema() + "." + table.name()).toUpperCase(Locale.ROOT);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "mshell:" + purpose + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void verifyHeld() {
        String mode;
        try {
            mode = new Sql(connection, new CancelToken())
                    .first(
                            "SELECT APPLOCK_MODE(N'public', " + TSql.literal(resource) + ", N'Session') AS mode;",
                            row -> row.getString(1))
                    .orElse("");
        } catch (SQLException e) {
            throw lost(e);
        }
        if (!"Exclusive".equals(mode)) {
            throw lost(null);
        }
    }

    private MshellException lost(@Nullable SQLException cause) {
        return new MshellException(
                ErrorCode.SQL_CONNECTION_LOST,
                "the lock on " + table + " was lost with its connection",
                "run the refresh again",
                cause);
    }

    @Override
    public void close() {
        Sessions.discard(connection);
    }
}
