package io.mshell.sql.sqlserver;

import com.microsoft.sqlserver.jdbc.SQLServerBulkCopy;
import com.microsoft.sqlserver.jdbc.SQLServerBulkCopyOptions;
import com.microsoft.sqlserver.jdbc.SQLServerConnection;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.Row;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Sink;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A load by the driver's bulk copy, which runs on a thread of its own and pulls the rows out of a {@link RowFeed}. The
 * connection belongs to the load and is closed with it, cut if anything failed.
 */
final class BulkCopySink implements Sink {

    /** Rows a transaction holds: enough to be fast, few enough for the log to be truncated in between. */
    private static final int BATCH_ROWS = 100_000;

    private final SQLServerConnection connection;
    private final TableSpec table;
    private final CancelToken cancel;
    private final RowFeed feed;
    private final Thread worker;
    private final CancelToken.Registration onCancel;
    private volatile @Nullable Exception failure;

    BulkCopySink(SQLServerConnection connection, TableSpec table, CancelToken cancel) {
        this.connection = connection;
        this.table = table;
        this.cancel = cancel;
        this.feed = new RowFeed(table);
        this.worker = new Thread(this::copy, "mshell-bulk-" + table.name().name());
        this.worker.setDaemon(true);
        this.worker.start();
        this.onCancel = cancel.onCancel(() -> giveUp("cancelled"));
    }

    @Override
    public void write(List<Row> rows) {
        List<Row> page = List.copyOf(rows);
        try {
            do {
                refuseIfOver();
            } while (!feed.offer(page));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "interrupted while loading " + table.name(), null, e);
        }
    }

    @Override
    public long finish() {
        feed.complete();
        try {
            worker.join();
        } catch (InterruptedException e) {
            feed.abandon("interrupted");
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "interrupted while loading " + table.name(), null, e);
        }
        refuseIfFailed();
        try {
            return new Sql(connection, cancel)
                    .first("SELECT COUNT_BIG(*) FROM " + TSql.quote(table.name()) + ";", row -> row.getLong(1))
                    .orElse(0L);
        } catch (SQLException e) {
            throw SqlServerErrors.during("count " + table.name(), e, cancel);
        }
    }

    /** Runs on the worker: returns when all rows are in, or keeps what went wrong. */
    private void copy() {
        try (SQLServerBulkCopy bulk = new SQLServerBulkCopy(connection)) {
            SQLServerBulkCopyOptions options = new SQLServerBulkCopyOptions();
            options.setBatchSize(BATCH_ROWS);
            // The driver's default of 60 s would cover the whole load.
            options.setBulkCopyTimeout(0);
            // Columns of the project's own template take their defaults: to keep NULL would leave them empty. What the
            // table demands holds for a load too; without this its checks are passed over, and no longer trusted.
            options.setKeepNulls(false);
            options.setCheckConstraints(true);
            options.setTableLock(true);
            bulk.setBulkCopyOptions(options);
            bulk.setDestinationTableName(TSql.quote(table.name()));
            for (int i = 1; i <= table.columns().size(); i++) {
                // By number: by name, the driver would compare trailing blanks and case.
                bulk.addColumnMapping(i, i);
            }
            bulk.writeToServer(feed);
            feed.oddRows().insert(new Sql(connection, cancel));
        } catch (SQLException | RuntimeException e) {
            // Kept for the thread that writes, whose failure it is.
            Optional<SQLException> refusal = feed.refusal();
            failure = refusal.isPresent() ? refusal.get() : e;
        }
    }

    private void refuseIfOver() {
        cancel.throwIfCancelled();
        refuseIfFailed();
        if (!worker.isAlive()) {
            refuseIfFailed();
            throw new MshellException(ErrorCode.INTERNAL, "the load of " + table.name() + " is over");
        }
    }

    private void refuseIfFailed() {
        Exception e = failure;
        if (e instanceof SQLException sql) {
            throw SqlServerErrors.during("load " + table.name(), sql, cancel);
        }
        if (e != null) {
            throw new MshellException(
                    ErrorCode.SQL_FAILED,
                    "could not load " + table.name() + ": " + e.getClass().getSimpleName(),
                    null,
                    e);
        }
    }

    @Override
    public void close() {
        onCancel.close();
        if (worker.isAlive()) {
            giveUp("the load was given up");
        }
        Sessions.discard(connection);
    }

    /** The worker may wait for the server or for rows: the first ends with the connection, the second by being told. */
    private void giveUp(String reason) {
        feed.abandon(reason);
        Sessions.abort(connection);
    }
}
