package io.mshell.sql.sqlserver;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every vendor number mshell knows, by what it means (learn.microsoft.com, "Database engine events and errors"), and
 * what is made of it.
 */
final class SqlServerErrors {

    /** THROW numbers of our own batches. */
    static final int SWAP_RUNNING = 60001;

    static final int SWAP_STALE = 60002;
    static final int SWAP_REFUSED = 60003;
    static final int SWAP_UNEXPECTED = 60004;
    static final int SWAP_PERMISSIONS = 60005;

    private static final Set<Integer> LOGIN_FAILED = Set.of(18452, 18456, 18470, 18486, 18487, 18488);
    private static final Set<Integer> DATABASE_CLOSED = Set.of(4060, 916, 40615, 18401);
    private static final Set<Integer> TRANSIENT = Set.of(
            40197, 40143, 40166, 40540, 40501, 40613, 49918, 49919, 49920, 4221, 10928, 10929, 40020, 42108, 42109,
            10053, 10054, 10060, 233, 64, 926, 615);
    private static final Set<Integer> FORBIDDEN = Set.of(229, 230, 262, 297, 300, 371, 3704, 4834, 15247, 15151);
    private static final Set<Integer> FULL = Set.of(9002, 1105, 40544, 1101);
    private static final Set<Integer> MISSING = Set.of(208, 3701, 4902);
    private static final Set<Integer> CHANGED_MEANWHILE = Set.of(SWAP_RUNNING, SWAP_STALE, SWAP_PERMISSIONS);

    private static final int LOCK_TIMEOUT = 1222;
    private static final int DEADLOCK = 1205;
    private static final int BULK_FORBIDDEN = 4834;
    private static final int FIREWALL = 40615;
    /** What Babelfish answers for whatever has no number in SQL Server. */
    private static final int BABELFISH_ANY = 33557097;

    /** Babelfish lets some of PostgreSQL's errors through as they are. */
    private static final Pattern PG_LOGIN_FAILED =
            Pattern.compile("role \".*\" does not exist|password authentication failed");

    private static final Pattern PG_DATABASE_MISSING = Pattern.compile("database \".*\" does not exist");
    private static final Pattern PG_TABLE_MISSING = Pattern.compile("relation \".*\" does not exist");

    /** Where the server's messages quote values: they go no further than here. */
    private static final Pattern ROW_DATA = Pattern.compile(
            "(Truncated value:|duplicate key value is|(?:when converting the [a-z0-9]+(?:\\([a-z0-9]+\\))? value)|"
                    + "overflowed [a-z0-9]+ column\\. value|Key \\([^)]*\\)=)\\s*(?:'.*'|\\(.*\\)|.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SqlServerErrors() {}

    static boolean isLoginFailure(SQLException e) {
        return any(e, LOGIN_FAILED::contains) || says(e, PG_LOGIN_FAILED);
    }

    static boolean isDatabaseClosed(SQLException e) {
        return any(e, DATABASE_CLOSED::contains) || says(e, PG_DATABASE_MISSING);
    }

    /** Whether the same connect may succeed in a while. A refused login never is: repeating it locks the account. */
    static boolean isTransientAtConnect(SQLException e) {
        return !isLoginFailure(e) && !isDatabaseClosed(e) && any(e, TRANSIENT::contains);
    }

    static boolean isForbidden(SQLException e) {
        return any(e, FORBIDDEN::contains) || babelfish(e, "permission denied") || babelfish(e, "must be owner");
    }

    static boolean isFull(SQLException e) {
        return any(e, FULL::contains);
    }

    static boolean isMissing(SQLException e) {
        return any(e, MISSING::contains) || says(e, PG_TABLE_MISSING);
    }

    /** Waited too long for a lock. The number may be anywhere in the chain: sp_rename adds errors of its own. */
    static boolean isLockTimeout(SQLException e) {
        return any(e, number -> number == LOCK_TIMEOUT) || babelfish(e, "lock timeout");
    }

    static boolean isDeadlock(SQLException e) {
        return any(e, number -> number == DEADLOCK);
    }

    /** Whether a swap that was rolled back with this may be tried again. */
    static boolean isWorthAnotherSwap(SQLException e) {
        return isLockTimeout(e) || isDeadlock(e) || any(e, CHANGED_MEANWHILE::contains);
    }

    /** Whether the connection is gone, and with it the knowledge of what its last statement did. */
    static boolean isConnectionLost(SQLException e) {
        for (SQLException one = e; one != null; one = one.getNextException()) {
            String state = one.getSQLState();
            if (state != null && state.startsWith("08")) {
                return true;
            }
        }
        return false;
    }

    /** What a failed connect means, in words that help. */
    static MshellException atConnect(SQLException e, String url) {
        String text = text(e);
        String all = chain(e);
        if (isLoginFailure(e)) {
            return failure(
                    ErrorCode.SQL_UNAUTHORIZED,
                    "the server refused the login at " + url + ": " + text,
                    "check user and password (MSHELL_SQL_USER, MSHELL_SQL_PASSWORD, or the profile)",
                    e);
        }
        if (isDatabaseClosed(e)) {
            String hint = any(e, number -> number == FIREWALL)
                    ? "allow this machine's address in the server's firewall"
                    : "check the database's name, and that the login has a user in it";
            return failure(ErrorCode.SQL_FORBIDDEN, "no access to the database at " + url + ": " + text, hint, e);
        }
        return failure(ErrorCode.SQL_UNREACHABLE, "cannot connect to " + url + ": " + text, connectHint(all), e);
    }

    private static String connectHint(String text) {
        if (text.contains("PKIX") || text.contains("CertificateException") || text.contains("certificate")) {
            return "the server's certificate is not trusted: add serverCertificate=FILE.pem, or trustStore and"
                    + " trustStorePassword (hostNameInCertificate if only the name differs), to the URL;"
                    + " trustServerCertificate=true would skip the check and is for throw-away servers only";
        }
        if (text.contains("msal4j")
                || text.contains("MSAL4J")
                || text.contains("azure/identity")
                || text.contains("azure-identity")) {
            return "this authentication mode needs Microsoft's libraries: put msal4j (or azure-identity) and what they"
                    + " need on the class path, or use a SQL login or an access token";
        }
        if (text.contains("SSL") || text.contains("TLS")) {
            return "the TLS handshake failed: see encrypt, hostNameInCertificate and serverCertificate in the URL";
        }
        return "check host, port and firewall, and that the server listens on TCP";
    }

    /** What a failed statement means. {@code action} says what was tried on what, as in "load sales.orders". */
    static MshellException during(String action, SQLException e, CancelToken cancel) {
        String what = "could not " + action + ": " + text(e);
        if (cancel.isCancelled()) {
            return failure(ErrorCode.CANCELLED, "cancelled", null, e);
        }
        if (isForbidden(e)) {
            return failure(ErrorCode.SQL_FORBIDDEN, what, permissionHint(e), e);
        }
        if (isFull(e)) {
            return failure(
                    ErrorCode.SQL_FULL, what, "free or add space (log and data files, or the service tier's quota)", e);
        }
        if (isLockTimeout(e) || isDeadlock(e)) {
            return failure(ErrorCode.SQL_LOCKED, what, "another session uses the table; try again when it is done", e);
        }
        if (isConnectionLost(e)) {
            return failure(ErrorCode.SQL_CONNECTION_LOST, what, "the next command connects again", e);
        }
        return failure(isMissing(e) ? ErrorCode.TABLE_NOT_FOUND : ErrorCode.SQL_FAILED, what, null, e);
    }

    /** The same for a statement of the user's, where a missing table is a mistake in the statement. */
    static MshellException inQuery(String action, SQLException e, CancelToken cancel) {
        MshellException found = during(action, e, cancel);
        return found.code() == ErrorCode.TABLE_NOT_FOUND
                ? failure(ErrorCode.SQL_FAILED, found.getMessage(), null, e)
                : found;
    }

    private static String permissionHint(SQLException e) {
        return any(e, number -> number == BULK_FORBIDDEN)
                ? "bulk load needs INSERT and ALTER on the table; if that is given,"
                        + " GRANT ADMINISTER DATABASE BULK OPERATIONS to the login's user"
                : "mshell needs CREATE TABLE in the database and ALTER, SELECT, INSERT on the schema;"
                        + " VIEW DEFINITION to prove a swap is safe";
    }

    private static MshellException failure(ErrorCode code, String message, @Nullable String hint, SQLException e) {
        return new MshellException(code, message, hint, e);
    }

    /** The server's own words without the values it quotes and without the driver's connection id. */
    static String text(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String plain = message.replaceAll("\\s*ClientConnectionId:[0-9a-fA-F-]+", "");
        String safe = ROW_DATA.matcher(plain).replaceAll("$1 (not shown)");
        return e.getErrorCode() > 0 ? safe + " (" + e.getErrorCode() + ")" : safe;
    }

    private static String chain(Throwable e) {
        StringBuilder all = new StringBuilder();
        for (Throwable one = e; one != null; one = one.getCause()) {
            all.append(one).append('\n');
        }
        return all.toString();
    }

    private static boolean any(SQLException e, Predicate<Integer> number) {
        for (SQLException one = e; one != null; one = one.getNextException()) {
            if (number.test(one.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(SQLException e, Pattern words) {
        return e.getMessage() != null && words.matcher(e.getMessage()).find();
    }

    private static boolean babelfish(SQLException e, String words) {
        for (SQLException one = e; one != null; one = one.getNextException()) {
            String message = one.getMessage();
            if (one.getErrorCode() == BABELFISH_ANY
                    && message != null
                    && message.toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
