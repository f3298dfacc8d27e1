package io.mshell.mapping;

import io.mshell.board.Item;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fills one or more columns of all rows of a page. A page at a time, so that what is costly to enter (a script) is
 * entered once per page.
 */
interface PageReader {

    /** Reads a page into {@code rows}: one array per item, in the page's order. */
    void read(List<Item> page, @Nullable Object[][] rows, Consumer<Reject> rejects);
}
