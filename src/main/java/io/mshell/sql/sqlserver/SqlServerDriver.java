package io.mshell.sql.sqlserver;

import io.mshell.error.CancelToken;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.DatabaseDriver;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens {@code jdbc:sqlserver:} URLs: SQL Server 2016 and later, Azure SQL, and Babelfish. */
public final class SqlServerDriver implements DatabaseDriver {

    /** Held, for a level set on a logger nobody holds is lost. */
    private static final Logger DRIVER_LOG = Logger.getLogger("com.microsoft.sqlserver.jdbc");

    private final Backoff backoff;

    public SqlServerDriver() {
        this(Backoff.CONNECT);
    }

    SqlServerDriver(Backoff backoff) {
        this.backoff = backoff;
        if (DRIVER_LOG.getLevel() == null) {
            // What the driver warns of it also throws, and the terminal is not its own.
            DRIVER_LOG.setLevel(Level.OFF);
        }
    }

    @Override
    public boolean accepts(String url) {
        return SqlServerUrl.matches(url);
    }

    @Override
    public Database open(DatabaseConfig config, @Nullable String database, CancelToken cancel) {
        ConnectionSettings settings = ConnectionSettings.of(config, database);
        Sessions sessions = new Sessions(new Connector(settings, backoff));
        boolean opened = false;
        try {
            Capabilities capabilities =
                    sessions.call("find out what the server can do", cancel, CapabilityProbe::probe);
            opened = true;
            return new SqlServerDatabase(sessions, capabilities, settings.shown());
        } finally {
            if (!opened) {
                sessions.close();
            }
        }
    }
}
