package io.mshell.sql.embedded;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.TableLock;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The locks of one database file, shared by every session this process has with it. That is enough: a DuckDB file is
 * open in one process at a time.
 */
final class FileLocks {

    private final Map<String, Held> tables = new ConcurrentHashMap<>();
    private final ReentrantLock swap = new ReentrantLock();
    private final Clock clock = Clock.systemUTC();

    /** Held while names change, for two that race for one name leave a log that cannot always be replayed. */
    ReentrantLock swap() {
        return swap;
    }

    TableLock acquire(TableName table) {
        Held mine = new Held(table, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Held other = tables.putIfAbsent(mine.key(), mine);
        if (other != null) {
            throw new MshellException(
                    ErrorCode.SQL_LOCKED,
                    "another run in this shell has been working on " + table + " since " + other.since,
                    "wait for it to end");
        }
        return mine;
    }

    private final class Held implements TableLock {

        private final TableName table;
        private final Instant since;

        Held(TableName table, Instant since) {
            this.table = table;
            this.since = since;
        }

        /** The engine takes names that differ in case alone for the same. */
        private String key() {
            return table.toString().toLowerCase(Locale.ROOT);
        }

        @Override
        public void verifyHeld() {
            if (!equals(tables.get(key()))) {
                throw new MshellException(
                        ErrorCode.SQL_CONNECTION_LOST,
                        "the lock on " + table + " was given up before its work was done",
                        "run the command again");
            }
        }

        @Override
        public void close() {
            tables.remove(key(), this);
        }
    }
}
