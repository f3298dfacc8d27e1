package io.mshell.mapping;

import io.mshell.board.Item;
import io.mshell.schema.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Items to rows, a page at a time. Every column's reader was resolved when the board was mapped; nothing is looked up
 * by name here. Items must have been read with the {@link BoardMapping#cellRequests()} of the same mapping. Immutable:
 * several threads may map different pages.
 */
public final class RowMapper {

    private final int width;
    private final List<PageReader> readers;

    RowMapper(int width, List<PageReader> readers) {
        this.width = width;
        this.readers = List.copyOf(readers);
    }

    /** A row per item, in the page's order. A cell that does not fit its column is NULL there and told as a reject. */
    public List<Row> map(List<Item> page, Consumer<Reject> rejects) {
        @Nullable Object[][] values = new Object[page.size()][width];
        for (PageReader reader : readers) {
            reader.read(page, values, rejects);
        }
        List<Row> rows = new ArrayList<>(values.length);
        for (@Nullable Object[] row : values) {
            rows.add(new Row(row));
        }
        return rows;
    }
}
