package io.mshell.sql.embedded;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sql.TableLock;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Table locks within this process, which is enough: a DuckDB file is open in one process at a time. */
final class ProcessLocks {

    private final Map<String, Instant> held = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    TableLock acquire(String resource) {
        Instant since = held.putIfAbsent(resource, clock.instant());
        if (since != null) {
            throw new MshellException(
                    ErrorCode.SQL_LOCKED,
                    "another run in this shell has been working on that table since " + since,
                    "wait for it to end");
        }
        return new TableLock() {
            @Override
            public void verifyHeld() {
                if (!held.containsKey(resource)) {
                    throw new MshellException(ErrorCode.SQL_CONNECTION_LOST, "the lock on the table was given up");
                }
            }

            @Override
            public void close() {
                held.remove(resource);
            }
        };
    }
}
