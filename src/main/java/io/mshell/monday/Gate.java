package io.mshell.monday;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import org.jspecify.annotations.Nullable;

/**
 * What every request of a session passes before it is sent, so that the limits are kept rather than hit: at most half
 * of the connections the plan allows, and none sent that the rest of the minute's budget does not cover. Thread-safe.
 */
final class Gate {

    private final int concurrency;
    private final Timer timer;
    private final Allowance complexity = new Allowance();
    private final Allowance minuteCalls = new Allowance();
    private final Allowance connections = new Allowance();
    private final FormulaWindow formulas = new FormulaWindow();
    private int inFlight;
    private long reserved;
    private long closedUntil;
    private long waitingUntil;
    private long calls;
    private long waitedMillis;

    Gate(int concurrency, Timer timer) {
        this.concurrency = Math.max(1, concurrency);
        this.timer = timer;
        this.closedUntil = timer.millis();
        this.waitingUntil = closedUntil;
    }

    /** Waits until the request may be sent. Close the permit when it has been answered. */
    Permit enter(Cost cost, CancelToken cancel) {
        CancelToken.Registration registration = cancel.onCancel(this::wake);
        try {
            long wait = tryEnter(cost, cancel);
            while (wait > 0) {
                waits(wait);
                timer.sleep(wait, cancel);
                waited(wait);
                wait = tryEnter(cost, cancel);
            }
            return new Permit(cost);
        } finally {
            registration.close();
        }
    }

    /** Enters, waiting for others to leave if it is up to them; or says how long the limits want us to wait. */
    private synchronized long tryEnter(Cost cost, CancelToken cancel) {
        cancel.throwIfCancelled();
        long wait = waitMillis(cost);
        try {
            // The answers under way bring news of the limits; whoever gets one wakes us.
            while (inFlight > 0 && (wait > 0 || inFlight >= allowed())) {
                wait();
                cancel.throwIfCancelled();
                wait = waitMillis(cost);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
        }
        if (wait <= 0) {
            inFlight++;
            calls++;
            reserved += cost.complexity();
            formulas.add(cost.formulaCells(), timer.millis());
        }
        return wait;
    }

    /** What the limits want, not counting connections; 0 or less for nothing. */
    private long waitMillis(Cost cost) {
        long now = timer.millis();
        long wait = Math.max(closedUntil - now, formulas.waitMillis(cost.formulaCells(), now));
        wait = Math.max(wait, minuteCalls.waitMillis(1L + inFlight, now));
        return Math.max(wait, complexity.waitMillis(cost.complexity() + reserved, now));
    }

    private int allowed() {
        Long quota = connections.limit();
        return quota == null ? concurrency : (int) Math.max(1, Math.min(concurrency, quota / 2));
    }

    /** The server wants everybody to wait. */
    synchronized void shut(long millis) {
        closedUntil = Math.max(closedUntil, timer.millis() + millis);
    }

    /** Corrects what was expected of a request's formula columns by what it really read. */
    synchronized void correctFormulas(long cells) {
        formulas.add(cells, timer.millis());
        notifyAll();
    }

    /** Somebody is about to wait because a limit says so. */
    synchronized void waits(long millis) {
        waitingUntil = Math.max(waitingUntil, timer.millis() + millis);
    }

    /** Counts time spent waiting because a limit said so. */
    synchronized void waited(long millis) {
        waitedMillis += millis;
    }

    /** What an answer's headers say of the limits. */
    synchronized void heard(RateLimitHeaders policy, RateLimitHeaders state) {
        long now = timer.millis();
        hear(complexity, "complexityMinute", policy, state, now);
        hear(minuteCalls, "minuteRate", policy, state, now);
        hear(connections, "concurrency", policy, state, now);
        notifyAll();
    }

    private static void hear(
            Allowance allowance, String name, RateLimitHeaders policy, RateLimitHeaders state, long now) {
        allowance.heard(policy.number(name, "q"), state.number(name, "r"), state.number(name, "t"), now);
    }

    /** What an answer's {@code complexity} field says. */
    synchronized void heard(Complexity said) {
        complexity.heard(null, said.after(), said.resetSeconds(), timer.millis());
        notifyAll();
    }

    /** The limits, all that is known of them without asking. */
    synchronized Heard known() {
        long now = timer.millis();
        return new Heard(
                calls,
                waitedMillis,
                Math.max(0, waitingUntil - now),
                complexity.left(now),
                complexity.limit(),
                complexity.resetSeconds(now),
                minuteCalls.left(now),
                minuteCalls.limit(),
                connections.left(now),
                connections.limit());
    }

    private synchronized void wake() {
        notifyAll();
    }

    private synchronized void leave(Cost cost) {
        inFlight--;
        reserved -= cost.complexity();
        notifyAll();
    }

    /** The right to have one request under way. */
    final class Permit implements AutoCloseable {

        private final Cost cost;

        private Permit(Cost cost) {
            this.cost = cost;
        }

        @Override
        public void close() {
            leave(cost);
        }
    }

    /** What {@link io.mshell.board.ApiBudget} reports, without the daily limit. */
    record Heard(
            long calls,
            long waitedMillis,
            long waitingMillis,
            @Nullable Long complexityLeft,
            @Nullable Long complexityLimit,
            @Nullable Long complexityResetSeconds,
            @Nullable Long minuteCallsLeft,
            @Nullable Long minuteCallsLimit,
            @Nullable Long concurrencyLeft,
            @Nullable Long concurrencyLimit) {}
}
