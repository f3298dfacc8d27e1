package io.mshell.monday;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** What a session takes from the machine it runs on. */
record Session(Timer timer, DoubleSupplier random, Duration readTimeout) {

    static Session real() {
        return new Session(new SystemTimer(), () -> ThreadLocalRandom.current().nextDouble(), Transport.READ_TIMEOUT);
    }
}
