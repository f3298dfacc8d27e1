package io.mshell.sql;

import io.mshell.error.CancelToken;
import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One live database session. Every method takes a connection of its own or waits for one, so several threads may work
 * at a time; a lost connection is opened again at the next call. Cancelling a call stops it on the server.
 */
public interface Database extends AutoCloseable {

    DatabaseInfo info();

    Dialect dialect();

    Inspector inspector();

    Swapper swapper();

    /** Executes a plan's statements in order, each committed by itself. */
    void execute(Plan plan, CancelToken cancel);

    /**
     * Opens the bulk load into an empty table that exists and has these columns in this order.
     *
     * @throws io.mshell.error.MshellException TABLE_NOT_FOUND if it does not exist
     */
    Sink openSink(TableSpec table, CancelToken cancel);

    /** The fingerprints of a table's columns as the engine computes them from what it holds, in the order asked. */
    List<ColumnFingerprint> fingerprint(TableName table, List<ColumnSpec> columns, CancelToken cancel);

    /** Up to {@code limit} values of a column that occur more than once. NULL is none. */
    List<String> duplicates(TableName table, String column, int limit, CancelToken cancel);

    /** Writes what a table says of itself. */
    void mark(TableName table, RunMark mark, CancelToken cancel);

    /**
     * Takes the right to refresh a table.
     *
     * @throws io.mshell.error.MshellException SQL_LOCKED, naming the holder where it can, if another has it
     */
    TableLock lock(TableName table, CancelToken cancel);

    /** Runs one statement of the user's. Parameters stand for {@code ?} in order. */
    RowSet query(String sql, List<@Nullable Object> parameters, CancelToken cancel);

    /**
     * Has the server look at a query without running it: whether its tables and columns exist.
     *
     * @throws io.mshell.error.MshellException SQL_FAILED or TABLE_NOT_FOUND, saying what the server says
     */
    void describe(String sql, CancelToken cancel);

    @Override
    void close();
}
