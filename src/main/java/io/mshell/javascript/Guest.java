package io.mshell.javascript;

import com.sun.management.ThreadMXBean;
import io.mshell.error.CancelToken;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/**
 * One JavaScript context on a thread of its own, so that whoever calls it can stop waiting. The engine's community
 * edition limits statements only; time and memory are watched by the caller's thread while it waits. Not to be called by
 * two threads at a time.
 */
final class Guest {

    private static final long LOOK_MILLIS = 20;
    private static final Duration STOPS_WITHIN = Duration.ofMillis(700);

    /** A command that code has called hears of a cancellation by itself, but may be waiting for a server. */
    private static final Duration RETURNS_WITHIN = Duration.ofSeconds(10);

    /** JavaScript's stack is as deep as the thread's: deep enough for honest recursion. */
    private static final long STACK_BYTES = 4L << 20;

    private final LinkedBlockingQueue<FutureTask<?>> work = new LinkedBlockingQueue<>();
    private final Context context;
    private final Duration idle;
    private final Thread thread;
    private volatile boolean outside;
    private boolean retired;

    /**
     * A guest in this context.
     *
     * @param idle after this long without a call it closes its context and ends
     */
    Guest(Context context, Duration idle, String name) {
        this.context = context;
        this.idle = idle;
        this.thread = new Thread(null, this::serve, "mshell-js-" + name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    Context context() {
        return context;
    }

    /** Whether this is the guest's own thread: JavaScript that called the shell which calls JavaScript. */
    boolean isHere() {
        return Thread.currentThread() == thread;
    }

    /** Does what the code asks of the shell, on the guest's own thread: it is not interrupted in the middle of that. */
    <T> T outside(Supplier<T> errand) {
        return being(true, errand);
    }

    /** Code again, run by what the code has asked of the shell. */
    <T> T inside(Supplier<T> code) {
        return being(false, code);
    }

    private <T> T being(boolean there, Supplier<T> work) {
        boolean before = outside;
        outside = there;
        try {
            return work.get();
        } finally {
            outside = before;
        }
    }

    /** Whether it still takes calls. */
    synchronized boolean isAlive() {
        return !retired;
    }

    /**
     * Has the guest do something within limits.
     *
     * @throws Stopped if it was stopped; the guest is gone then, but after a cancellation it obeyed
     * @throws PolyglotException if the code failed by itself
     */
    <T> T call(Callable<T> task, Limits limits, CancelToken cancel) throws Stopped {
        FutureTask<T> future = new FutureTask<>(task);
        if (!submit(future)) {
            throw new IllegalStateException("the guest has retired");
        }
        long started = System.nanoTime();
        long allocated = allocated();
        while (true) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                Stopped.Reason reason = exceeded(limits, started, allocated, cancel);
                if (reason != null) {
                    throw stopped(reason, future);
                }
            } catch (ExecutionException e) {
                throw failure(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Stopped stopped = stopped(Stopped.Reason.CANCELLED, future);
                Thread.currentThread().interrupt();
                throw stopped;
            }
        }
    }

    private synchronized boolean submit(FutureTask<?> task) {
        return !retired && work.add(task);
    }

    private Stopped.@Nullable Reason exceeded(Limits limits, long started, long allocated, CancelToken cancel) {
        if (cancel.isCancelled()) {
            return Stopped.Reason.CANCELLED;
        }
        if (!limits.time().isZero()
                && System.nanoTime() - started > limits.time().toNanos()) {
            return Stopped.Reason.TIME;
        }
        long taken = allocated() - allocated;
        boolean tooMuch = limits.bytes() > 0 && taken > limits.bytes();
        return tooMuch || (taken > Heap.most() / 4 && Heap.isNearlyFull()) ? Stopped.Reason.MEMORY : null;
    }

    private long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean known
                ? known.getThreadAllocatedBytes(thread.getId())
                : 0;
    }

    /**
     * Stops the code and waits a moment for it to obey; a built-in function may never look up. What does not obey is at
     * least the last to get the processor.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    private Stopped stopped(Stopped.Reason reason, FutureTask<?> future) {
        boolean interrupted = reason == Stopped.Reason.CANCELLED && isBack(future) && interrupt(future);
        if (interrupted) {
            return new Stopped(reason, false, null);
        }
        retire();
        Thread closing = new Thread(() -> context.close(true), "mshell-js-stop");
        closing.setDaemon(true);
        closing.start();
        Throwable end = endOf(future);
        boolean abandoned = end == null;
        if (abandoned) {
            thread.setPriority(Thread.MIN_PRIORITY);
        }
        return new Stopped(reason, abandoned, end);
    }

    /** Waits for the code to be back from outside; false if it stays there. */
    private boolean isBack(FutureTask<?> future) {
        long until = System.nanoTime() + RETURNS_WITHIN.toNanos();
        while (outside && !future.isDone() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(LOOK_MILLIS).toNanos());
        }
        return !outside || future.isDone();
    }

    /** Interrupts the code without harm to its state; false if it does not obey. */
    private boolean interrupt(FutureTask<?> future) {
        Thread interrupting = new Thread(
                () -> {
                    try {
                        context.interrupt(STOPS_WITHIN);
                    } catch (TimeoutException | IllegalStateException deaf) {
                        future.cancel(false);
                    }
                },
                "mshell-js-interrupt");
        interrupting.setDaemon(true);
        interrupting.start();
        return endOf(future) instanceof PolyglotException;
    }

    /** How the task ended: a failure, or an empty one if it ended well after all; null if it goes on. */
    private static @Nullable Throwable endOf(FutureTask<?> future) {
        try {
            future.get(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return new IllegalStateException("ended");
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (TimeoutException | java.util.concurrent.CancellationException goesOn) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private RuntimeException failure(Throwable cause) throws Stopped {
        if (cause instanceof PolyglotException guest && (guest.isResourceExhausted() || guest.isCancelled())) {
            retire();
            Throwable memory = guest.getMessage() != null && guest.getMessage().contains("tatement") ? null : guest;
            throw new Stopped(memory == null ? Stopped.Reason.STATEMENTS : Stopped.Reason.MEMORY, false, guest);
        }
        if (cause instanceof OutOfMemoryError memory) {
            retire();
            throw new Stopped(Stopped.Reason.MEMORY, false, memory);
        }
        if (cause instanceof RuntimeException known) {
            return known;
        }
        return new IllegalStateException(cause);
    }

    /** Closes the context as soon as it is at rest. */
    void end() {
        retire();
        thread.interrupt();
    }

    synchronized void retire() {
        retired = true;
    }

    private void serve() {
        while (true) {
            FutureTask<?> next = next();
            if (next == null) {
                context.close(true);
                return;
            }
            next.run();
        }
    }

    private @Nullable FutureTask<?> next() {
        try {
            FutureTask<?> task = work.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
            synchronized (this) {
                task = task == null ? work.poll() : task;
                retired |= task == null;
            }
            return task;
        } catch (InterruptedException stray) {
            // Either the code before was interrupted, or the guest is asked to end.
            return isAlive() ? next() : null;
        }
    }
}
