package io.mshell.monday;

import io.mshell.board.IdSet;
import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.monday.ApiFailure.Kind;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one part of a board from its first page to its last. Each page needs the cursor of the one before; when a
 * cursor dies the chain starts anew, and what has been delivered already is dropped.
 */
final class Chain {

    /** As monday's own tap does; a board that needs more is not readable this way. */
    static final int RESTARTS = 5;

    private final PageFetcher pages;
    private final FormulaPasses passes;
    private final IdSet seen;
    private final Consumer<List<Item>> reader;
    private final CancelToken cancel;

    Chain(PageFetcher pages, FormulaPasses passes, IdSet seen, Consumer<List<Item>> reader, CancelToken cancel) {
        this.pages = pages;
        this.passes = passes;
        this.seen = seen;
        this.reader = reader;
        this.cancel = cancel;
    }

    /** @throws io.mshell.error.MshellException if the part cannot be read to its end */
    void read(Scope scope) {
        String cursor = null;
        int restarts = 0;
        boolean suspected = false;
        while (true) {
            try {
                Page page = cursor == null ? pages.first(scope, cancel) : pages.next(cursor, cancel);
                deliver(page);
                cursor = page.cursor();
                if (cursor == null) {
                    return;
                }
            } catch (ApiException e) {
                Kind kind = e.failure().kind();
                // A page that fails for good may have a broken cursor: once, a new one is tried.
                boolean suspect = kind == Kind.RETRY && cursor != null && !suspected;
                boolean mayRestart = kind == Kind.CURSOR_EXPIRED || suspect;
                restarts++;
                if (!mayRestart || restarts > RESTARTS) {
                    throw e.failure().error();
                }
                suspected |= suspect;
                cursor = null;
            }
        }
    }

    private void deliver(Page page) {
        List<Item> fresh =
                page.items().stream().filter(item -> seen.add(item.id())).toList();
        List<Item> complete = passes.complete(fresh, cancel);
        if (!complete.isEmpty()) {
            reader.accept(complete);
        }
    }
}
