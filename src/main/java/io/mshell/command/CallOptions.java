package io.mshell.command;

import io.mshell.console.Format;

/**
 * The options every command understands.
 *
 * @param yes confirmed beforehand
 * @param quiet no notices and no progress
 * @param verbose failures with their stack traces
 */
public record CallOptions(Format format, boolean yes, boolean quiet, boolean verbose) {

    public static final CallOptions DEFAULT = new CallOptions(Format.TABLE, false, false, false);

    CallOptions withFormat(Format other) {
        return new CallOptions(other, yes, quiet, verbose);
    }

    CallOptions confirmed() {
        return new CallOptions(format, true, quiet, verbose);
    }

    CallOptions quieter() {
        return new CallOptions(format, yes, true, verbose);
    }

    CallOptions louder() {
        return new CallOptions(format, yes, quiet, true);
    }
}
