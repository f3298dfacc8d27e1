package io.mshell.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board's items, a page at a time. Every item arrives exactly once, however many cursors expired or requests were
 * repeated on the way. Requests run ahead of the reader, within the API's limits, up to a bound. Not thread-safe.
 */
public interface ItemPages extends AutoCloseable {

    /**
     * The next page, waiting for it if need be, or null after the last one.
     *
     * @throws io.mshell.error.MshellException if the board cannot be read to its end; CANCELLED if asked to stop
     */
    @Nullable
    List<Item> next();

    /** Stops the requests under way. */
    @Override
    void close();
}
