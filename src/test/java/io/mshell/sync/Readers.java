package io.mshell.sync;

import io.mshell.sql.Database;
import io.mshell.sql.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table over and over on several threads and notes every error and every answer that is not of one load alone.
 * Two items carry the same mark in every load, so an answer in which they differ mixes two loads.
 */
final class Readers implements AutoCloseable {

    /** So that readers on a small machine leave the engine time to be refreshed at all. */
    private static final long PAUSE_MILLIS = 200;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger reads = new AtomicInteger();
    private final List<String> troubles = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Begins to read; the query answers one row of two marks. */
    Readers(Pipeline pipeline, String query, int count) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> read(pipeline.database, query, pipeline), "reader-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    int reads() {
        return reads.get();
    }

    List<String> troubles() {
        synchronized (troubles) {
            return List.copyOf(troubles);
        }
    }

    @Override
    public void close() {
        over.set(true);
        try {
            for (Thread thread : threads) {
                thread.join(30_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Database database, String query, Pipeline pipeline) {
        while (!over.get()) {
            try (RowSet rows = database.query(query, List.of(), pipeline.cancel)) {
                List<@Nullable Object> row = Objects.requireNonNull(rows.next(), "no row");
                if (!Objects.equals(row.get(0), row.get(1))) {
                    note("a mix of " + row.get(0) + " and " + row.get(1));
                }
                reads.incrementAndGet();
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                note(String.valueOf(e.getMessage()));
            }
        }
    }

    private void note(String trouble) {
        synchronized (troubles) {
            troubles.add(trouble);
        }
    }
}
