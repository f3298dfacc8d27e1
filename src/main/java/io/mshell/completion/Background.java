package io.mshell.completion;

import io.mshell.error.CancelToken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of one side, and a thread that reads it anew when it is old. Who asks gets what is known, waiting a
 * moment only where nothing is known yet; a failure to read is as if there were nothing. The thread begins with the first
 * question. Thread-safe.
 */
final class Background implements AutoCloseable {

    /** Long enough that keys do not ask again and again, short enough that what is new shows up. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** No longer than a person notices. */
    private static final long FIRST_ANSWER_MILLIS = 80;

    private static final long IDLE_SECONDS = 30;

    private final ExecutorService reader;
    private final LongSupplier clock;
    private final CancelToken cancel = new CancelToken();
    private final Map<Key, Entry> entries = new HashMap<>();

    Background(String name, LongSupplier clock) {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        this.reader = one;
        this.clock = clock;
    }

    /** What of which session. */
    private record Key(Object session, Object what) {}

    /** What is known of one thing. */
    private static final class Entry {
        private @Nullable Object value;
        private long readAt;
        private boolean stale = true;
        private @Nullable CountDownLatch underWay;
    }

    /** What is known, read now or soon. {@code what} names it within the session. */
    <S, T> Optional<T> get(S session, Object what, Class<T> type, Function<S, T> read) {
        return get(session, what, type, read, FRESH_NANOS);
    }

    /** The same for what does not change as long as the session lives. */
    <S, T> Optional<T> lasting(S session, Object what, Class<T> type, Function<S, T> read) {
        return get(session, what, type, read, Long.MAX_VALUE);
    }

    private <S, T> Optional<T> get(S session, Object what, Class<T> type, Function<S, T> read, long freshNanos) {
        CountDownLatch underWay;
        Entry entry;
        synchronized (entries) {
            entries.keySet().removeIf(key -> key.session() != session);
            entry = entries.computeIfAbsent(new Key(session, what), key -> new Entry());
            boolean lasts = freshNanos == Long.MAX_VALUE && entry.value != null;
            boolean old = entry.stale || clock.getAsLong() - entry.readAt > Math.min(freshNanos, FRESH_NANOS);
            if (entry.underWay == null && old && !lasts) {
                start(entry, () -> read.apply(session));
            }
            underWay = entry.value == null ? entry.underWay : null;
        }
        await(underWay);
        synchronized (entries) {
            return Optional.ofNullable(entry.value).map(type::cast);
        }
    }

    private void start(Entry entry, Supplier<?> read) {
        CountDownLatch done = new CountDownLatch(1);
        entry.underWay = done;
        entry.stale = false;
        try {
            reader.execute(() -> fill(entry, read, done));
        } catch (RejectedExecutionException closed) {
            entry.underWay = null;
        }
    }

    private void fill(Entry entry, Supplier<?> read, CountDownLatch done) {
        Object found = null;
        try {
            found = read.get();
        } catch (RuntimeException nothingToOffer) {
            found = null;
        } finally {
            synchronized (entries) {
                entry.value = found == null ? entry.value : found;
                entry.readAt = clock.getAsLong();
                entry.underWay = null;
            }
            done.countDown();
        }
    }

    private static void await(@Nullable CountDownLatch underWay) {
        try {
            if (underWay != null) {
                underWay.await(FIRST_ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something may have changed: what is known is offered once more, and read again. */
    void refresh() {
        synchronized (entries) {
            entries.values().forEach(entry -> entry.stale = true);
        }
    }

    /** Waits until nothing is being read, for tests. */
    void settle() {
        List<CountDownLatch> underWay;
        synchronized (entries) {
            underWay = entries.values().stream()
                    .flatMap(entry -> Stream.ofNullable(entry.underWay))
                    .toList();
        }
        try {
            for (CountDownLatch each : underWay) {
                each.await();
            }
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops what reading asks a server. */
    CancelToken cancel() {
        return cancel;
    }

    @Override
    public void close() {
        cancel.cancel();
        reader.shutdownNow();
    }
}
