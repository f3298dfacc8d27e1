package io.mshell.javascript;

import org.jspecify.annotations.Nullable;

/** JavaScript that was stopped from outside. Its context is of no more use, but for an interruption. */
final class Stopped extends Exception {

    private final Reason reason;
    private final boolean abandoned;

    /** Why it was stopped. */
    enum Reason {
        TIME,
        STATEMENTS,
        MEMORY,
        CANCELLED
    }

    Stopped(Reason reason, boolean abandoned, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.abandoned = abandoned;
    }

    Reason reason() {
        return reason;
    }

    /** Whether it does not listen: its thread goes on, and nobody waits for it. */
    boolean abandoned() {
        return abandoned;
    }
}
