package io.mshell.sql.sqlserver;

import io.mshell.error.CancelToken;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.DatabaseDriver;
import org.jspecify.annotations.Nullable;

/** Opens {@code jdbc:sqlserver:} URLs: SQL Server 2016 and later, Azure SQL, and Babelfish. */
public final class SqlServerDriver implements DatabaseDriver {

    private final Backoff backoff;

    public SqlServerDriver() {
        this(Backoff.CONNECT);
    }

    SqlServerDriver(Backoff backoff) {
        this.backoff = backoff;
    }

    @Override
    public boolean accepts(String url) {
        return SqlServerUrl.matches(url);
    }

    @Override
    public Database open(DatabaseConfig config, @Nullable String database, CancelToken cancel) {
        DriverLog.silence();
        ConnectionSettings settings = ConnectionSettings.of(config, database);
        Sessions sessions = new Sessions(new Connector(settings, backoff));
        boolean opened = false;
        try {
            Capabilities capabilities =
                    sessions.call("find out what the server can do", cancel, CapabilityProbe::probe);
            opened = true;
            return new SqlServerDatabase(sessions, capabilities, settings.shown(), config.templates());
        } finally {
            if (!opened) {
                sessions.close();
            }
        }
    }
}
