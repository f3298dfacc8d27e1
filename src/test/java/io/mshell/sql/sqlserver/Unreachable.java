package io.mshell.sql.sqlserver;

import io.mshell.error.Secret;
import io.mshell.sql.DatabaseConfig;
import java.time.Duration;

/** A server nobody runs: for what must work, or fail well, without one. */
final class Unreachable {

    /** Port 1 of this machine: refused at once. */
    static final String URL = "jdbc:sqlserver://127.0.0.1:1;loginTimeout=5;password=in-the-url";

    private Unreachable() {}

    static DatabaseConfig config() {
        return new DatabaseConfig(URL, "ann", new Secret("hunter2"), "mshell/test");
    }

    static Sessions sessions() {
        return new Sessions(new Connector(
                ConnectionSettings.of(config(), null), new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), 1)));
    }
}
