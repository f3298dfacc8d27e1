package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.SwapResult;
import io.mshell.sql.Swapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Swaps by renaming, in one batch that either commits whole or changes nothing, tried again while it is worth it. */
final class RenameSwap implements Swapper {

    private final Sessions sessions;
    private final Capabilities capabilities;
    private final Backoff backoff;

    RenameSwap(Sessions sessions, Capabilities capabilities, Backoff backoff) {
        this.sessions = sessions;
        this.capabilities = capabilities;
        this.backoff = backoff;
    }

    @Override
    public SwapResult swap(TableName live, Consumer<String> notice, CancelToken cancel) {
        return retried(new Task(live, "swap " + live, notice, cancel), tables -> {
            if (tables.staging() == 0) {
                throw new MshellException(
                        ErrorCode.SWAP_FAILED,
                        "there is no " + live.staging() + " to put in the place of " + live,
                        "load it first");
            }
            return tables.swap(resource(live));
        });
    }

    @Override
    public SwapResult undo(TableName live, Consumer<String> notice, CancelToken cancel) {
        return retried(new Task(live, "undo the swap of " + live, notice, cancel), tables -> {
            if (tables.previous() == 0) {
                throw new MshellException(
                        ErrorCode.NOTHING_TO_UNDO, "there is no " + live.previous() + " to go back to", null);
            }
            return tables.undo(resource(live));
        });
    }

    private String resource(TableName live) {
        return ApplicationLock.resource("swap", capabilities.database(), live);
    }

    private SwapResult retried(Task task, Planner planner) {
        for (int attempt = 1; ; attempt++) {
            task.cancel.throwIfCancelled();
            try {
                return attempt(task, planner, attempt);
            } catch (SQLException e) {
                if (attempt >= backoff.tries() || !isWorthAnother(e)) {
                    throw failed(task, e);
                }
                Duration wait = backoff.after(attempt);
                task.notice.accept("could not " + task.words + " yet (try " + attempt + " of " + backoff.tries() + "): "
                        + SqlServerErrors.text(e) + blockers(task) + "; next try in " + wait.toMillis() + " ms");
                task.cancel.pause(wait);
            }
        }
    }

    private static boolean isWorthAnother(SQLException e) {
        return SqlServerErrors.isWorthAnotherSwap(e) || SqlServerErrors.isConnectionLost(e);
    }

    private SwapResult attempt(Task task, Planner planner, int attempt) throws SQLException {
        SQLServerConnection connection = sessions.dedicated(task.cancel);
        try {
            Sql sql = new Sql(connection, task.cancel);
            SwapTables tables = clear(sql, SwapTables.read(sql, task.live));
            SwapBatch batch = planner.plan(tables);
            List<String> carried = new Carry(sql, capabilities, task.live).carry(batch);
            Duration window = run(connection, batch, task);
            drop(connection, task);
            return new SwapResult(window, attempt, carried);
        } finally {
            // The batch leaves settings behind on its connection.
            Sessions.discard(connection);
        }
    }

    /** What an earlier run could not drop must go now, for its name is needed. */
    private static SwapTables clear(Sql sql, SwapTables tables) throws SQLException {
        if (tables.discarded() == 0) {
            return tables;
        }
        sql.run(dropDiscarded(tables.name()));
        return SwapTables.read(sql, tables.name());
    }

    /** Runs the batch to its end: it is short, and a cancellation in it would leave its outcome open. */
    private Duration run(SQLServerConnection connection, SwapBatch batch, Task task) throws SQLException {
        long start = System.nanoTime();
        try {
            new Sql(connection, new CancelToken()).run(batch.text(capabilities));
        } catch (SQLException e) {
            if (!SqlServerErrors.isConnectionLost(e) || !committed(batch, task)) {
                throw e;
            }
            task.notice.accept("the connection was lost during the swap; the database shows that it was committed");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Reads from the object ids what became of a batch whose answer was lost. */
    private boolean committed(SwapBatch batch, Task task) {
        SwapTables now = afterwards(task);
        if (now.match(batch.after())) {
            return true;
        }
        if (now.match(batch.before())) {
            return false;
        }
        throw new MshellException(
                ErrorCode.SWAP_FAILED,
                "the connection was lost during the swap of " + task.live + " and others changed the tables since",
                "swap recover");
    }

    /** The tables as they are now; a server that just went away gets time to come back. */
    private SwapTables afterwards(Task task) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sessions.call(
                        "read the outcome of the swap", new CancelToken(), sql -> SwapTables.read(sql, task.live));
            } catch (MshellException e) {
                if (attempt >= backoff.tries()) {
                    throw new MshellException(
                            ErrorCode.SQL_CONNECTION_LOST,
                            "the connection was lost during the swap of " + task.live
                                    + ", and whether it was committed cannot be read: " + e.getMessage(),
                            "swap recover, once the server answers",
                            e);
                }
                task.cancel.pause(backoff.after(attempt));
            }
        }
    }

    /** The table that stepped aside: done with, but not worth failing for, nor is a cancellation now. */
    private static void drop(SQLServerConnection connection, Task task) {
        try {
            new Sql(connection, new CancelToken()).run(dropDiscarded(task.live));
        } catch (SQLException e) {
            task.notice.accept(task.live.discarded() + " could not be dropped and stays until the next swap: "
                    + SqlServerErrors.text(e));
        }
    }

    static String dropDiscarded(TableName live) {
        return "SET LOCK_TIMEOUT 2000;\nDROP TABLE IF EXISTS " + TSql.quote(live.discarded()) + ";";
    }

    private String blockers(Task task) {
        if (!capabilities.has(Feature.LOCK_VIEWS)) {
            return "";
        }
        List<String> who = sessions.call(
                "find who is in the way",
                task.cancel,
                sql -> Blockers.ofTable(sql, SwapTables.read(sql, task.live).live()));
        return who.isEmpty() ? "" : "; in the way: " + String.join("; ", who);
    }

    private MshellException failed(Task task, SQLException e) {
        MshellException cause = SqlServerErrors.during(task.words, e, task.cancel);
        return cause.code() == ErrorCode.CANCELLED
                ? cause
                : new MshellException(
                        ErrorCode.SWAP_FAILED,
                        cause.getMessage() + "; nothing was changed",
                        cause.hint().orElse(null),
                        e);
    }

    private record Task(TableName live, String words, Consumer<String> notice, CancelToken cancel) {}

    /** Decides on the renames, from the tables as they are. */
    @FunctionalInterface
    private interface Planner {
        SwapBatch plan(SwapTables tables);
    }
}
