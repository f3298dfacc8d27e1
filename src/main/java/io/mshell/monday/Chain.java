package io.mshell.monday;

import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One cursor's pages, from the first to the last. A cursor lives for an hour from its first page; when it dies the chain
 * begins anew, and whoever takes the pages drops the items it has.
 */
final class Chain {

    private static final int MOST_RESTARTS = 5;
    private static final int SMALLEST_PAGE = 10;
    private static final int IDS_A_REQUEST = 100;
    private static final int PAGES_BEFORE_GROWING = 10;

    private final Caller caller;
    private final ItemQueries queries;
    private final ItemReader reader;
    private final List<String> groups;
    private final int largestPage;
    private int pageSize;

    Chain(Caller caller, ItemQueries queries, ItemReader reader, List<String> groups, int pageSize) {
        this.caller = caller;
        this.queries = queries;
        this.reader = reader;
        this.groups = groups;
        this.largestPage = pageSize;
        this.pageSize = pageSize;
    }

    /** Hands over every page, in order; the taker may block. */
    void read(Consumer<List<Item>> taker, CancelToken cancel) {
        for (int restarts = 0; ; restarts++) {
            try {
                readOnce(taker, cancel);
                return;
            } catch (Caller.CursorExpired e) {
                if (restarts == MOST_RESTARTS) {
                    throw new MshellException(
                            ErrorCode.MONDAY_CURSOR_EXPIRED,
                            "the board could not be read within the life of a cursor, " + MOST_RESTARTS
                                    + " times over: " + e.getMessage(),
                            "the account's limits may be too small for this board; try again when it is less used");
                }
            }
        }
    }

    private void readOnce(Consumer<List<Item>> taker, CancelToken cancel) {
        String cursor = null;
        int pages = 0;
        do {
            JsonNode page = page(cursor, cancel);
            taker.accept(complete(reader.items(page.path("items")), cancel));
            JsonNode next = page.path("cursor");
            cursor = next.isString() ? next.asString() : null;
            if (++pages % PAGES_BEFORE_GROWING == 0) {
                pageSize = Math.min(largestPage, pageSize * 2);
            }
        } while (cursor != null);
    }

    private JsonNode page(@Nullable String cursor, CancelToken cancel) {
        while (true) {
            try {
                if (cursor != null) {
                    return caller.call(queries.nextPage(cursor, pageSize), cancel)
                            .path("next_items_page");
                }
                JsonNode board = caller.call(queries.firstPage(groups, pageSize), cancel)
                        .path("boards")
                        .path(0);
                if (!board.isObject()) {
                    throw new MshellException(
                            ErrorCode.BOARD_NOT_FOUND,
                            "the board is gone, or this token can no longer see it",
                            "'boards' lists the boards this token can see");
                }
                return board.path("items_page");
            } catch (Caller.TooLarge e) {
                shrink(e);
            }
        }
    }

    private void shrink(Caller.TooLarge reason) {
        if (pageSize <= SMALLEST_PAGE) {
            throw new MshellException(
                    ErrorCode.MONDAY_TOO_COMPLEX,
                    "even " + pageSize + " items are too much for one request: " + reason.getMessage(),
                    "map fewer columns of the board: 'skip: true' in data_mapping.yaml leaves one out",
                    reason);
        }
        pageSize = Math.max(SMALLEST_PAGE, pageSize / 2);
    }

    private List<Item> complete(List<Item> items, CancelToken cancel) {
        return complete(caller, queries, reader, items, cancel);
    }

    /** The items with the cells that did not fit into the same request. */
    static List<Item> complete(
            Caller caller, ItemQueries queries, ItemReader reader, List<Item> items, CancelToken cancel) {
        List<Item> complete = items;
        for (int pass = 0; pass < queries.furtherPasses(); pass++) {
            List<Long> ids = new ArrayList<>(items.stream().map(Item::id).toList());
            for (int from = 0; from < ids.size(); from += IDS_A_REQUEST) {
                List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS_A_REQUEST));
                JsonNode answered = caller.call(queries.furtherFormulas(pass, some), cancel);
                complete = reader.merged(complete, answered.path("items"));
            }
        }
        return complete;
    }
}
