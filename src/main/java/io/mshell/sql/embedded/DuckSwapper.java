package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.SwapResult;
import io.mshell.sql.Swapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Renames within one transaction. DuckDB keeps versions, so readers go on with the table they began with. */
final class DuckSwapper implements Swapper {

    private static final int MOST_ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final Connections connections;
    private final DuckDialect dialect;
    private final FileLocks locks;

    DuckSwapper(Connections connections, DuckDialect dialect, FileLocks locks) {
        this.connections = connections;
        this.dialect = dialect;
        this.locks = locks;
    }

    @Override
    public SwapResult swap(TableName live, Consumer<String> notice, CancelToken cancel) {
        return attempt(live, SwapNames::swap, notice, cancel);
    }

    @Override
    public SwapResult undo(TableName live, Consumer<String> notice, CancelToken cancel) {
        return attempt(live, SwapNames::undo, notice, cancel);
    }

    /** Says which renames are due, given what there is. */
    private interface Renames {
        List<String> of(SwapNames names, DuckDialect dialect);
    }

    private SwapResult attempt(TableName live, Renames renames, Consumer<String> notice, CancelToken cancel) {
        locks.swap().lock();
        try {
            for (int attempt = 1; ; attempt++) {
                cancel.throwIfCancelled();
                long started = System.nanoTime();
                SQLException failure = transaction(live, renames);
                if (failure == null) {
                    Duration window = Duration.ofNanos(System.nanoTime() - started);
                    tidy(live, notice);
                    return new SwapResult(window, attempt, List.of());
                }
                if (attempt == MOST_ATTEMPTS || !Duck.isConflict(failure)) {
                    throw failed(live, failure);
                }
                notice.accept("another change of " + live + " is under way; trying again");
                pause(attempt);
            }
        } finally {
            locks.swap().unlock();
        }
    }

    /** The failure, after it was rolled back; null if the names were changed. */
    private @Nullable SQLException transaction(TableName live, Renames renames) {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                SwapNames names = SwapNames.read(statement, live);
                for (String sql : renames.of(names, dialect)) {
                    statement.execute(sql);
                }
                connection.commit();
                return null;
            } catch (SQLException e) {
                // A commit after a failed statement returns as if it had worked; only a rollback is certain.
                connection.rollback();
                return e;
            }
        } catch (SQLException e) {
            return e;
        }
    }

    /**
     * Drops what was moved out of the way, and empties the log, whose replay is the riskiest moment of a crash. Neither
     * may make a swap that happened look like one that did not.
     */
    private void tidy(TableName live, Consumer<String> notice) {
        List<String> statements = List.of("CHECKPOINT", "DROP TABLE IF EXISTS " + dialect.quote(live.discarded()));
        for (String sql : statements) {
            try (Connection connection = connections.open();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                if (!Duck.isConflict(e) && !Duck.isBesideWriters(e)) {
                    notice.accept("after the swap: " + Duck.failure(e).getMessage());
                }
            }
        }
    }

    /** The names are read again, so that what the message says of them is what is so. */
    private MshellException failed(TableName live, SQLException cause) {
        String found = connections.run(
                new CancelToken(), statement -> SwapNames.read(statement, live).inWords());
        return new MshellException(
                ErrorCode.SWAP_FAILED,
                "the names of " + live + " were left as they are (" + found + "): "
                        + Duck.failure(cause).getMessage(),
                "production is untouched; remove the cause and run the same command again",
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
