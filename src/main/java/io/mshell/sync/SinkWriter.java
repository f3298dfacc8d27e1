package io.mshell.sync;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.Fingerprint;
import io.mshell.schema.Row;
import io.mshell.sql.Sink;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches of rows on a thread of its own, so that the next page is fetched and mapped meanwhile. The queue is
 * short: when the database is the slower side, the reader waits and memory stays flat.
 */
final class SinkWriter implements AutoCloseable {

    private static final int QUEUED_BATCHES = 4;
    private static final long PATIENCE_MILLIS = 100;

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(QUEUED_BATCHES);
    private final Sink sink;
    private final Fingerprint fingerprint;
    private final CancelToken cancel;
    private final Thread thread;
    private volatile @Nullable RuntimeException failure;

    SinkWriter(Sink sink, Fingerprint fingerprint, CancelToken cancel) {
        this.sink = sink;
        this.fingerprint = fingerprint;
        this.cancel = cancel;
        this.thread = new Thread(this::drain, "mshell-sink");
        thread.setDaemon(true);
        thread.start();
    }

    private record Batch(List<Row> rows, boolean last) {}

    /** Hands a batch over, waiting for room. */
    void put(List<Row> rows) {
        if (!rows.isEmpty()) {
            offer(new Batch(rows, false));
        }
    }

    /** Waits until everything is written and returns how many rows the engine holds. */
    long finish() {
        offer(new Batch(List.of(), true));
        try {
            while (thread.isAlive()) {
                thread.join(PATIENCE_MILLIS);
                cancel.throwIfCancelled();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        rethrow();
        return sink.finish();
    }

    /** What the rows written add up to; to be asked after {@link #finish}. */
    List<ColumnFingerprint> fingerprints() {
        return fingerprint.columns();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sink.close();
    }

    private void offer(Batch batch) {
        try {
            do {
                rethrow();
                cancel.throwIfCancelled();
            } while (!queue.offer(batch, PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void drain() {
        try {
            for (Batch batch = queue.take(); !batch.last(); batch = queue.take()) {
                batch.rows().forEach(fingerprint::add);
                sink.write(batch.rows());
            }
        } catch (InterruptedException e) {
            failure = interrupted(e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void rethrow() {
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    private static MshellException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new MshellException(ErrorCode.CANCELLED, "cancelled", null, cause);
    }
}
