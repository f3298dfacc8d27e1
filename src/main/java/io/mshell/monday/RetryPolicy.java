package io.mshell.monday;

import java.util.OptionalLong;
import java.util.function.DoubleSupplier;

/** When a failed request is sent again: as the server says, else exponentially with jitter. */
final class RetryPolicy {

    /** No wait is longer, whatever the server says: its windows are of 60 s. */
    static final long LONGEST_MILLIS = 60_000;

    private static final long FIRST_MILLIS = 1_000;

    private final DoubleSupplier random;

    /** @param random numbers from 0 to 1 */
    RetryPolicy(DoubleSupplier random) {
        this.random = random;
    }

    /** How long to wait before sending again what has been sent {@code attempts} times; empty if it is over. */
    OptionalLong waitMillis(ApiFailure failure, int attempts) {
        boolean hopeless = failure.kind() == ApiFailure.Kind.FATAL
                || failure.kind() == ApiFailure.Kind.CURSOR_EXPIRED
                || failure.kind() == ApiFailure.Kind.SHRINK;
        if (hopeless || attempts >= failure.attempts()) {
            return OptionalLong.empty();
        }
        Long told = failure.waitSeconds();
        return OptionalLong.of(told == null ? backoff(attempts) : Math.min(LONGEST_MILLIS, Math.max(0, told) * 1_000));
    }

    /** From half to the whole of 1 s, 2 s, 4 s ... */
    private long backoff(int attempts) {
        long whole = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts - 1, 10));
        return (long) (whole * (1 + random.getAsDouble()) / 2);
    }
}
