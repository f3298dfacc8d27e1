package io.mshell.monday;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import org.jspecify.annotations.Nullable;

/**
 * A request that failed, and what that asks for.
 *
 * @param kind what to do about it
 * @param error what the user is told if nothing helps
 * @param waitSeconds how long the server wants us to wait; null if it did not say
 * @param attempts how often the same request may be sent in all
 */
record ApiFailure(
        Kind kind, MshellException error, @Nullable Long waitSeconds, int attempts) {

    /** Attempts at a request that may well succeed the next time. */
    static final int MANY = 6;

    /** Attempts at a request that is probably at fault itself. */
    static final int FEW = 3;

    /** What a failure asks for. The last one outweighs the others when an answer holds several. */
    enum Kind {
        /** Send it again after a while. */
        RETRY,
        /** As {@link #RETRY}, with a smaller page: the server ran out of time. */
        TIMEOUT,
        /** A limit of the whole account is used up: everybody waits. */
        THROTTLED,
        /** The query costs too much: send a smaller page. */
        SHRINK,
        /** The chain of pages must start again. */
        CURSOR_EXPIRED,
        /** Nothing helps. */
        FATAL
    }

    static ApiFailure fatal(ErrorCode code, String message, @Nullable String hint) {
        return new ApiFailure(Kind.FATAL, new MshellException(code, message, hint), null, 1);
    }

    static ApiFailure retry(int attempts, ErrorCode code, String message, String hint) {
        return new ApiFailure(Kind.RETRY, new MshellException(code, message, hint), null, attempts);
    }

    static ApiFailure of(Kind kind, ErrorCode code, String message, String hint) {
        return new ApiFailure(kind, new MshellException(code, message, hint), null, MANY);
    }

    /** The same, saying how often it was tried. */
    ApiFailure afterAttempts(int tried) {
        String message = error.getMessage() + " (tried " + tried + " times)";
        return new ApiFailure(
                kind,
                new MshellException(error.code(), message, error.hint().orElse(null), error.getCause()),
                waitSeconds,
                attempts);
    }

    ApiFailure after(@Nullable Long seconds) {
        return seconds == null ? this : new ApiFailure(kind, error, seconds, attempts);
    }
}
