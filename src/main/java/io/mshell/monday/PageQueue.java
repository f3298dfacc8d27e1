package io.mshell.monday;

import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Pages on their way from the requests to the reader: so many at most, then the requests wait. Thread-safe. */
final class PageQueue {

    private final Deque<List<Item>> pages = new ArrayDeque<>();
    private final int capacity;
    private final CancelToken cancel;
    private @Nullable RuntimeException failure;
    private boolean ended;

    /** @param cancel ends every wait; {@link #wake} must be registered with it */
    PageQueue(int capacity, CancelToken cancel) {
        this.capacity = capacity;
        this.cancel = cancel;
    }

    synchronized void put(List<Item> page) {
        await(() -> pages.size() < capacity);
        cancel.throwIfCancelled();
        pages.addLast(page);
        notifyAll();
    }

    /** The next page, or null at the end. */
    synchronized @Nullable List<Item> take() {
        await(() -> !pages.isEmpty() || ended);
        cancelOrFail();
        List<Item> page = pages.pollFirst();
        notifyAll();
        return page;
    }

    private void cancelOrFail() {
        if (failure != null) {
            throw failure;
        }
        cancel.throwIfCancelled();
    }

    /** No more pages will come. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The reader is to get this failure; the first one counts. */
    synchronized void fail(RuntimeException cause) {
        if (failure == null) {
            failure = cause;
        }
        notifyAll();
    }

    synchronized void wake() {
        notifyAll();
    }

    /** Waits for a condition, a failure or a cancellation. */
    private void await(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean() && failure == null && !cancel.isCancelled()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
    }
}
