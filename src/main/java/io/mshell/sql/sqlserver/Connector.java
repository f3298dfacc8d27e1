package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import com.microsoft.sqlserver.jdbc.SQLServerDriver;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sql.sqlserver.ConnectionSettings.Purpose;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Opens connections: retries what passes by itself, says the rest in words, and stops at once when cancelled. */
final class Connector {

    private final ConnectionSettings settings;
    private final Backoff backoff;

    Connector(ConnectionSettings settings, Backoff backoff) {
        this.settings = settings;
        this.backoff = backoff;
    }

    SQLServerConnection connect(Purpose purpose, CancelToken cancel) {
        for (int attempt = 1; ; attempt++) {
            cancel.throwIfCancelled();
            try {
                return attempt(purpose, cancel);
            } catch (SQLException e) {
                if (attempt >= backoff.tries() || !SqlServerErrors.isTransientAtConnect(e)) {
                    throw SqlServerErrors.atConnect(e, settings.shown());
                }
                cancel.pause(backoff.after(attempt));
            }
        }
    }

    /** The driver's connect cannot be interrupted: it runs beside, and a connection that comes too late is closed. */
    private SQLServerConnection attempt(Purpose purpose, CancelToken cancel) throws SQLException {
        CompletableFuture<SQLServerConnection> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> open(purpose, result), "mshell-sql-connect");
        thread.setDaemon(true);
        thread.start();
        CancelToken.Registration registration = cancel.onCancel(() -> result.cancel(false));
        try {
            return result.get();
        } catch (CancellationException e) {
            throw new MshellException(ErrorCode.CANCELLED, "cancelled while connecting", null, e);
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "interrupted while connecting", null, e);
        } catch (ExecutionException e) {
            throw asSqlException(e.getCause());
        } finally {
            registration.close();
        }
    }

    private void open(Purpose purpose, CompletableFuture<SQLServerConnection> result) {
        try {
            Connection connection = new SQLServerDriver().connect(settings.url().url(), settings.properties(purpose));
            if (connection == null) {
                throw new SQLException("the driver does not take this URL");
            }
            if (!result.complete(connection.unwrap(SQLServerConnection.class))) {
                connection.close();
            }
        } catch (SQLException | RuntimeException | LinkageError e) {
            // A missing optional library of the driver (msal4j) is a LinkageError.
            result.completeExceptionally(e);
        }
    }

    private static SQLException asSqlException(@Nullable Throwable cause) {
        return cause instanceof SQLException sql ? sql : new SQLException(String.valueOf(cause), cause);
    }

    ConnectionSettings settings() {
        return settings;
    }
}
