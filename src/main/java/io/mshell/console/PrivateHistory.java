package io.mshell.console;

import java.time.Instant;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;

/** A history that never takes a line with a secret in, neither on disk nor in memory. */
final class PrivateHistory extends DefaultHistory {

    private final Predicate<String> isPrivate;

    PrivateHistory(Predicate<String> isPrivate) {
        this.isPrivate = isPrivate;
    }

    @Override
    public void add(Instant time, String line) {
        if (!isPrivate.test(line)) {
            super.add(time, line);
        }
    }
}
