package io.mshell.monday;

import io.mshell.board.IdSet;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board's items, read by several chains at once. The chains share the work list, the ids seen and the queue; the
 * last part, which catches items of no known group, waits for the others.
 */
final class ItemStream implements ItemPages {

    private static final int QUEUED_PAGES = 4;

    private final Deque<Scope> todo;
    private final Chain chain;
    private final PageQueue queue;
    private final CancelToken cancel;
    private final CancelToken.Registration outer;
    private int busy;

    /** Starts reading. */
    ItemStream(PageFetcher pages, FormulaPasses passes, List<Scope> scopes, int workers, CancelToken outer) {
        cancel = new CancelToken();
        queue = new PageQueue(QUEUED_PAGES, cancel);
        chain = new Chain(pages, passes, new IdSet(), queue::put, cancel);
        todo = new ArrayDeque<>(scopes);
        cancel.onCancel(queue::wake);
        this.outer = outer.onCancel(cancel::cancel);
        int threads = Math.min(workers, Math.max(1, scopes.size() - 1));
        for (int i = 1; i <= threads; i++) {
            Thread thread = new Thread(this::work, "monday-items-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void work() {
        try {
            Scope scope = take();
            while (scope != null) {
                chain.read(scope);
                done();
                scope = take();
            }
        } catch (MshellException e) {
            stop(e);
        } catch (RuntimeException | Error e) {
            stop(new MshellException(
                    ErrorCode.INTERNAL,
                    "Reading the board's items failed (" + e.getClass().getSimpleName() + ").",
                    "Please report this.",
                    e));
        }
    }

    /** The next part to read, or null if there is none for this worker. */
    private synchronized @Nullable Scope take() {
        boolean onlyLast = todo.size() == 1 && todo.peek().kind() == Scope.Kind.NONE_OF;
        if (onlyLast && busy > 0) {
            // Whoever finishes last takes it.
            return null;
        }
        Scope scope = todo.poll();
        if (scope != null) {
            busy++;
        }
        return scope;
    }

    private synchronized void done() {
        busy--;
        if (busy == 0 && todo.isEmpty()) {
            queue.end();
        }
    }

    private void stop(RuntimeException cause) {
        queue.fail(cause);
        cancel.cancel();
    }

    @Override
    public @Nullable List<Item> next() {
        return queue.take();
    }

    @Override
    public void close() {
        outer.close();
        cancel.cancel();
    }
}
