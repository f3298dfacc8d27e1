package io.mshell.monday;

import io.mshell.error.CancelToken;
import java.time.Instant;

/** The clock and the way to wait; a test has its own, so that no test waits. */
interface Timer {

    /** Milliseconds of a clock that never goes back. */
    long millis();

    /** The time of day, for messages that name a time. */
    Instant now();

    /** Waits; cancelling ends the wait with a CANCELLED failure. */
    void sleep(long millis, CancelToken cancel);
}
