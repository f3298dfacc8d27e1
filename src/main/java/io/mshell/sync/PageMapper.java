package io.mshell.sync;

import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.Reject;
import io.mshell.schema.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Maps pages on several threads, a bounded number at a time, and gives their rows back in the order they came. */
final class PageMapper implements AutoCloseable {

    /** Of an own accord: other boards, and other programs, want processors too. */
    private static final int USUAL_THREADS = 4;

    private static final int AHEAD_PER_THREAD = 2;
    private static final long PATIENCE_MILLIS = 100;

    private final Binding binding;
    private final CancelToken cancel;
    private final int threads;
    private final ExecutorService pool;
    private final Deque<Future<Mapped>> underWay = new ArrayDeque<>();

    /** Maps with one thread a processor, but four at most, if {@code threads} does not say how many. */
    PageMapper(Binding binding, CancelToken cancel, @Nullable Integer threads) {
        this.binding = binding;
        this.cancel = cancel;
        this.threads =
                threads == null ? Math.min(USUAL_THREADS, Runtime.getRuntime().availableProcessors()) : threads;
        this.pool = Executors.newFixedThreadPool(this.threads, PageMapper::thread);
    }

    /** A page's items, a row for each, and the cells that could not be mapped. */
    record Mapped(List<Item> items, List<Row> rows, List<Reject> rejects) {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mshell-map");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to map a page. */
    void put(List<Item> page) {
        underWay.add(pool.submit(() -> map(page)));
    }

    private Mapped map(List<Item> page) {
        List<Reject> rejects = new ArrayList<>();
        return new Mapped(page, binding.rows(page, rejects::add), rejects);
    }

    /** Whether pages are to be taken before more are put. */
    boolean isFull() {
        return underWay.size() >= threads * AHEAD_PER_THREAD;
    }

    boolean isEmpty() {
        return underWay.isEmpty();
    }

    /** The oldest page, waiting until it is mapped. Throws what mapping it threw. */
    Mapped take() {
        Future<Mapped> oldest = underWay.remove();
        Mapped mapped = null;
        while (mapped == null) {
            cancel.throwIfCancelled();
            mapped = soon(oldest);
        }
        return mapped;
    }

    /** The page if it is mapped within a moment, else null. */
    private static @Nullable Mapped soon(Future<Mapped> page) {
        try {
            return page.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /** Drops what is under way. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
