package io.mshell.sql;

import io.mshell.schema.Row;
import java.util.List;

/**
 * Takes rows into one table, fast. Rows count only once {@link #finish} has returned; closing before that gives them
 * up. Not thread-safe.
 */
public interface Sink extends AutoCloseable {

    /**
     * Takes rows in. May block while the engine works.
     *
     * @throws io.mshell.error.MshellException naming the column, if a value is refused; the load is over then
     */
    void write(List<Row> rows);

    /** Makes all rows written durable and returns how many the engine holds now. */
    long finish();

    /** Gives the connection up. After a failure nothing of it is used again. */
    @Override
    void close();
}
