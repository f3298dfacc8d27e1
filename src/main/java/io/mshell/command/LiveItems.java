package io.mshell.command;

import io.mshell.board.BoardSource;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import io.mshell.error.CancelToken;
import java.util.ArrayList;
import java.util.List;

/** The first items of a board, held in memory. */
final class LiveItems {

    private LiveItems() {}

    /** Pages with so many items in all, fewer if the board has fewer. */
    static List<List<Item>> first(BoardSource source, ItemRequest request, int limit, CancelToken cancel) {
        List<List<Item>> pages = new ArrayList<>();
        int held = 0;
        try (ItemPages items = source.items(request, cancel)) {
            for (List<Item> page = items.next(); page != null && held < limit; page = items.next()) {
                List<Item> wanted = page.subList(0, Math.min(page.size(), limit - held));
                pages.add(List.copyOf(wanted));
                held += wanted.size();
            }
        }
        return pages;
    }
}
