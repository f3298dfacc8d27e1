package io.mshell.command;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.session.Sessions;
import io.mshell.sql.Database;
import java.util.Locale;
import java.util.Optional;

/**
 * Has the server of an open session look at queries without running them, for as long as the tables are those the script
 * will find: what it makes itself cannot be known.
 */
final class CheckedQueries {

    private final Sessions sessions;
    private final CancelToken cancel;
    private boolean certain = true;
    private boolean unchecked;

    CheckedQueries(Sessions sessions, CancelToken cancel) {
        this.sessions = sessions;
        this.cancel = cancel;
    }

    /** From here on the tables may be others. */
    void tablesMayChange() {
        certain = false;
    }

    /** What the server says is wrong with a query. */
    Optional<MshellException> mistake(String query) {
        if (!query.strip().toLowerCase(Locale.ROOT).startsWith("select")) {
            tablesMayChange();
        }
        if (!certain || !CheckedVariables.isCertain(query)) {
            return Optional.empty();
        }
        Optional<Database> open = sessions.openSql();
        open.ifPresentOrElse(database -> {}, () -> unchecked = true);
        return open.flatMap(database -> mistake(database, query));
    }

    private Optional<MshellException> mistake(Database database, String query) {
        try {
            database.describe(query, cancel);
            return Optional.empty();
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            boolean says = e.code() == ErrorCode.SQL_FAILED || e.code() == ErrorCode.TABLE_NOT_FOUND;
            return says ? Optional.of(new CatalogNames(database, cancel).hinted(e, query)) : Optional.empty();
        }
    }

    /** Whether there were queries that no session could be asked about. */
    boolean wereUnchecked() {
        return unchecked;
    }
}
