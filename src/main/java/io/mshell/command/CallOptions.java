package io.mshell.command;

import io.mshell.console.Format;
import org.jspecify.annotations.Nullable;

/**
 * The options every command understands.
 *
 * @param chosen the format that was asked for; null leaves the choice to mshell
 * @param yes confirmed beforehand
 * @param quiet no notices and no progress
 * @param verbose failures with their stack traces
 * @param pager whether what is longer than the screen may be shown by a pager
 */
public record CallOptions(@Nullable Format chosen, boolean yes, boolean quiet, boolean verbose, boolean pager) {

    public static final CallOptions DEFAULT = new CallOptions(null, false, false, false, true);

    /** The format to answer in: a table, if nothing was asked for. */
    public Format format() {
        return chosen == null ? Format.TABLE : chosen;
    }

    CallOptions withFormat(Format other) {
        return new CallOptions(other, yes, quiet, verbose, pager);
    }

    /** The same options, with this format if none was asked for. */
    CallOptions preferring(Format other) {
        return chosen == null ? withFormat(other) : this;
    }

    CallOptions confirmed() {
        return new CallOptions(chosen, true, quiet, verbose, pager);
    }

    CallOptions quieter() {
        return new CallOptions(chosen, yes, true, verbose, pager);
    }

    CallOptions louder() {
        return new CallOptions(chosen, yes, quiet, true, pager);
    }

    CallOptions unpaged() {
        return new CallOptions(chosen, yes, quiet, verbose, false);
    }
}
