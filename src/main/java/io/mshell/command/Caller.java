package io.mshell.command;

import io.mshell.error.CancelToken;

/** Who runs a command: how its results reach them, whom to ask, and how they stop it. */
public record Caller(Display display, Questions questions, CancelToken cancel, CallOptions options) {

    public Caller with(CallOptions others) {
        return new Caller(display, questions, cancel, others);
    }

    /** The same caller, shown results in another way. */
    Caller with(Display other) {
        return new Caller(other, questions, cancel, options);
    }

    /** The same caller about to run something else. */
    public Caller with(CancelToken other) {
        return new Caller(display, questions, other, options);
    }
}
