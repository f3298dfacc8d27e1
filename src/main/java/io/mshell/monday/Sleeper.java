package io.mshell.monday;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.time.Duration;

/** Waits; replaceable so that a test of a minute's wait takes no minute. */
interface Sleeper {

    void sleep(Duration duration, CancelToken cancel);

    /** Waits on the wall clock, and no longer than until the token is cancelled. */
    static Sleeper real() {
        return (duration, cancel) -> {
            Thread sleeping = Thread.currentThread();
            try (CancelToken.Registration registration = cancel.onCancel(sleeping::interrupt)) {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
            }
        };
    }
}
