package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.Inspector;
import io.mshell.sql.SwapResult;
import io.mshell.sql.Swapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Renames within one transaction. DuckDB keeps versions, so readers go on with the table they began with. Swaps are done
 * one at a time: two that race for one name leave a log that cannot always be replayed.
 */
final class DuckSwapper implements Swapper {

    private static final int MOST_ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final Connections connections;
    private final DuckDialect dialect;
    private final Inspector inspector;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    DuckSwapper(Connections connections, DuckDialect dialect, Inspector inspector) {
        this.connections = connections;
        this.dialect = dialect;
        this.inspector = inspector;
    }

    @Override
    public SwapResult swap(TableName live, Consumer<String> notice, CancelToken cancel) {
        if (!exists(live.staging(), cancel)) {
            throw new MshellException(
                    ErrorCode.SWAP_FAILED,
                    "there is no staging table " + live.staging() + " to swap in",
                    "load the board first; nothing was changed");
        }
        List<String> renames = new ArrayList<>();
        boolean hasLive = exists(live, cancel);
        if (hasLive && exists(live.previous(), cancel)) {
            renames.add("DROP TABLE IF EXISTS " + dialect.quote(live.discarded()));
            renames.add(rename(live.previous(), live.discarded()));
        }
        if (hasLive) {
            renames.add(rename(live, live.previous()));
        }
        renames.add(rename(live.staging(), live));
        SwapResult result = commit(live, renames, notice, cancel);
        tidy("DROP TABLE IF EXISTS " + dialect.quote(live.discarded()), notice);
        return result;
    }

    @Override
    public SwapResult undo(TableName live, Consumer<String> notice, CancelToken cancel) {
        if (!exists(live.previous(), cancel)) {
            throw new MshellException(
                    ErrorCode.NOTHING_TO_UNDO,
                    "there is no " + live.previous() + " to go back to",
                    "a table is kept by each swap; nothing was changed");
        }
        List<String> renames = new ArrayList<>();
        if (exists(live, cancel)) {
            renames.add(rename(live, live.discarded()));
        }
        renames.add(rename(live.previous(), live));
        if (exists(live, cancel)) {
            renames.add(rename(live.discarded(), live.previous()));
        }
        return commit(live, renames, notice, cancel);
    }

    private boolean exists(TableName table, CancelToken cancel) {
        return inspector.state(table, cancel).isPresent();
    }

    private String rename(TableName from, TableName to) {
        return "ALTER TABLE " + dialect.quote(from) + " RENAME TO " + dialect.quote(to.name());
    }

    private SwapResult commit(TableName live, List<String> statements, Consumer<String> notice, CancelToken cancel) {
        oneAtATime.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                cancel.throwIfCancelled();
                long started = System.nanoTime();
                try {
                    transaction(statements);
                    Duration window = Duration.ofNanos(System.nanoTime() - started);
                    tidy("CHECKPOINT", notice);
                    return new SwapResult(window, attempt, List.of());
                } catch (SQLException e) {
                    if (attempt == MOST_ATTEMPTS || !Duck.isConflict(e)) {
                        throw failed(live, e);
                    }
                    notice.accept("another change of " + live + " is under way; trying again");
                    pause(attempt);
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void transaction(List<String> statements) throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
            } catch (SQLException e) {
                // A commit after a failed statement returns as if it had worked; only a rollback is certain.
                connection.rollback();
                throw e;
            }
        }
    }

    /** What comes after the commit must not make a swap that happened look like one that did not. */
    private void tidy(String sql, Consumer<String> notice) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            notice.accept("after the swap: " + Duck.failure(e).getMessage());
        }
    }

    private static MshellException failed(TableName live, SQLException cause) {
        return new MshellException(
                ErrorCode.SWAP_FAILED,
                "the swap of " + live + " failed and was rolled back: "
                        + Duck.failure(cause).getMessage(),
                "production is untouched; the staged table is kept, so 'swap' can be tried again",
                cause);
    }

    private static void pause(int attempt) {
        try {
            long most = FIRST_PAUSE_MILLIS << attempt;
            Thread.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
    }
}
