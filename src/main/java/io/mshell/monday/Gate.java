package io.mshell.monday;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What every request passes before it is sent: no more of them at a time than half of what the server allows, and none
 * while the minute's budget would not cover it. Waiting here costs nothing; being refused costs a tenth of a call.
 */
final class Gate {

    private static final long SMALLEST_COST = 1;

    private final Limits limits;
    private final Sleeper sleeper;
    private final int mostAtATime;
    private final AtomicLong waited = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private int inFlight;

    Gate(Limits limits, Sleeper sleeper, int mostAtATime) {
        this.limits = limits;
        this.sleeper = sleeper;
        this.mostAtATime = mostAtATime;
    }

    /** Waits for leave to send a request of about this cost. The caller closes the pass when the answer is there. */
    Pass enter(long expectedCost, CancelToken cancel) {
        long cost = Math.max(SMALLEST_COST, expectedCost);
        for (Duration pause = limits.pause(cost); !pause.isZero(); pause = limits.pause(cost)) {
            waitFor(pause, cancel);
        }
        take(cancel);
        limits.spend(cost);
        return this::free;
    }

    /** Waits because the server said so. */
    void waitFor(Duration pause, CancelToken cancel) {
        waited.addAndGet(pause.toMillis());
        sleeper.sleep(pause, cancel);
    }

    long waitedMillis() {
        return waited.get();
    }

    private void take(CancelToken cancel) {
        lock.lock();
        try {
            while (inFlight >= allowed()) {
                cancel.throwIfCancelled();
                if (!freed.await(100, TimeUnit.MILLISECONDS)) {
                    continue;
                }
            }
            inFlight++;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        } finally {
            lock.unlock();
        }
    }

    private void free() {
        lock.lock();
        try {
            inFlight--;
            freed.signal();
        } finally {
            lock.unlock();
        }
    }

    private long allowed() {
        long half = limits.quota("concurrency").orElse((long) mostAtATime * 2) / 2;
        return Math.max(1, Math.min(mostAtATime, half));
    }

    /** Leave to have one request under way. */
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }
}
