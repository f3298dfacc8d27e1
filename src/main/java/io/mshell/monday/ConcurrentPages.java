package io.mshell.monday;

import io.mshell.board.IdSet;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Several chains read at a time into a short queue. An item that two chains bring, or one that began anew brings again,
 * is handed on once.
 */
final class ConcurrentPages implements ItemPages {

    private static final int QUEUED_PAGES = 4;
    private static final long PATIENCE_MILLIS = 100;

    private final BlockingQueue<List<Item>> queue = new ArrayBlockingQueue<>(QUEUED_PAGES);
    private final IdSet seen = new IdSet();
    private final CancelToken stop = new CancelToken();
    private final CancelToken.Registration registration;
    private final CancelToken cancel;
    private final ExecutorService workers;
    private final AtomicInteger running;
    private volatile @Nullable RuntimeException failure;

    /**
     * Begins to read.
     *
     * @param atATime chains under way at most
     */
    ConcurrentPages(List<Chain> chains, int atATime, CancelToken cancel) {
        this.cancel = cancel;
        this.registration = cancel.onCancel(stop::cancel);
        this.running = new AtomicInteger(chains.size());
        this.workers = Executors.newFixedThreadPool(Math.max(1, Math.min(atATime, chains.size())), task -> {
            Thread thread = new Thread(task, "mshell-pages");
            thread.setDaemon(true);
            return thread;
        });
        chains.forEach(chain -> workers.execute(() -> run(chain)));
    }

    @Override
    public @Nullable List<Item> next() {
        try {
            while (true) {
                cancel.throwIfCancelled();
                // Asked in this order: a chain that fails says so before it is counted as over.
                boolean over = running.get() == 0;
                RuntimeException thrown = failure;
                if (thrown != null) {
                    throw thrown;
                }
                List<Item> page = queue.poll(over ? 0 : PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (page != null) {
                    return page.stream().filter(item -> seen.add(item.id())).toList();
                }
                if (over) {
                    return null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
    }

    @Override
    public void close() {
        registration.close();
        stop.cancel();
        workers.shutdownNow();
    }

    private void run(Chain chain) {
        try {
            chain.read(this::put, stop);
        } catch (RuntimeException e) {
            if (failure == null) {
                failure = e;
            }
            stop.cancel();
        } finally {
            running.decrementAndGet();
        }
    }

    private void put(List<Item> page) {
        try {
            do {
                stop.throwIfCancelled();
            } while (!queue.offer(page, PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
    }
}
