package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the engine and says in mshell's words what went wrong. DuckDB has no error numbers, only texts. */
final class Duck {

    private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

    /** How the engine begins a message about its own file, as against one about a statement that mentions files. */
    private static final Pattern FILE_TROUBLE =
            Pattern.compile("io error|failed to append: could not|transactioncontext error: failed to commit: could not"
                    + "|.*attached in read-only mode");

    private Duck() {}

    /** Something that talks to the engine. */
    interface Work<T> {
        T run(Statement statement) throws SQLException;
    }

    /** Runs the work with a statement that the token can stop. */
    static <T> T with(Connection connection, CancelToken cancel, Work<T> work) {
        cancel.throwIfCancelled();
        try (Statement statement = connection.createStatement();
                Stopper stopper = new Stopper(statement, cancel)) {
            return work.run(statement);
        } catch (SQLException e) {
            cancel.throwIfCancelled();
            throw failure(e);
        }
    }

    /** The failure in mshell's terms. The engine's first line is kept; the rest of its message may quote data. */
    static MshellException failure(SQLException cause) {
        String text = firstLine(cause);
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.startsWith("interrupt error")) {
            return new MshellException(ErrorCode.CANCELLED, "cancelled", null, cause);
        }
        if (folded.contains("duplicate key")) {
            // The engine's text goes on with the key itself.
            return new MshellException(
                    ErrorCode.SQL_FAILED,
                    "a primary key or unique constraint is violated: a key occurs twice",
                    null,
                    cause);
        }
        if (folded.contains("database has been invalidated")) {
            return new MshellException(
                    ErrorCode.SQL_CONNECTION_LOST,
                    "the embedded engine stopped after an earlier failure: " + text,
                    "start mshell again; what was committed is kept",
                    cause);
        }
        if (folded.startsWith("dependency error")) {
            return new MshellException(
                    ErrorCode.SQL_FAILED, text, "drop the indexes and foreign keys of the table first", cause);
        }
        return FILE_TROUBLE.matcher(folded).lookingAt()
                ? fileFailure(text, folded, cause)
                : new MshellException(ErrorCode.SQL_FAILED, text, null, cause);
    }

    private static MshellException fileFailure(String text, String folded, SQLException cause) {
        if (folded.contains("could not set lock") || folded.contains("conflicting lock")) {
            Matcher holder = HOLDER.matcher(text);
            return new MshellException(
                    ErrorCode.SQL_LOCKED,
                    "the embedded database is open in another process"
                            + (holder.find() ? ", number " + holder.group(1) : "") + ": " + text,
                    "end that process, or name another file in MSHELL_SQL_URL",
                    cause);
        }
        if (folded.contains("no space left") || folded.contains("disk full") || folded.contains("file too large")) {
            return new MshellException(
                    ErrorCode.SQL_FULL, "the disk is full: " + text, "free some space; production is untouched", cause);
        }
        if (folded.contains("permission denied") || folded.contains("read-only")) {
            return new MshellException(
                    ErrorCode.SQL_FORBIDDEN,
                    "the embedded database cannot be written: " + text,
                    "check the permissions of its file and folder",
                    cause);
        }
        return new MshellException(ErrorCode.SQL_FAILED, text, null, cause);
    }

    /** Whether the same transaction may succeed when tried again. */
    static boolean isConflict(SQLException failure) {
        String text = firstLine(failure).toLowerCase(Locale.ROOT);
        return text.contains("conflict");
    }

    /** Whether the log cannot be emptied just now, because somebody else is writing: who writes last empties it. */
    static boolean isBesideWriters(SQLException failure) {
        return firstLine(failure).contains("other write transactions active");
    }

    private static String firstLine(SQLException failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
