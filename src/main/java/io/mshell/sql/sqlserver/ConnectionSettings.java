package io.mshell.sql.sqlserver;

import io.mshell.error.Secret;
import io.mshell.sql.DatabaseConfig;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How every connection of one session is opened: the driver's properties, and what may be said of them. */
record ConnectionSettings(
        SqlServerUrl url, DatabaseConfig config, @Nullable String database) {

    /** Long enough for a report to finish reading, short enough that nobody thinks mshell hangs. */
    static final int LOCK_TIMEOUT_MILLIS = 15_000;

    /** How long readers queue behind a change of a live table at most, before it steps back. */
    static final int SHORT_LOCK_TIMEOUT_MILLIS = 2_000;

    /** Server-side limit of program_name. */
    private static final int LONGEST_APPLICATION = 128;

    static ConnectionSettings of(DatabaseConfig config, @Nullable String database) {
        return new ConnectionSettings(SqlServerUrl.parse(config.url()), config, database);
    }

    /** The URL for messages. */
    String shown() {
        return database == null ? url.shown() : url.shown(database);
    }

    /** What is said besides the URL; the driver lets it win over the URL. */
    Properties properties(Purpose purpose) {
        Properties properties = new Properties();
        if (config.user() != null) {
            properties.setProperty("user", config.user());
        }
        Secret password = config.password();
        if (password != null && !password.isEmpty()) {
            properties.setProperty("password", password.reveal());
        }
        if (database != null) {
            properties.setProperty("databaseName", database);
        }
        if (url.property("applicationName").isEmpty()) {
            properties.setProperty("applicationName", cut(config.application()));
        }
        // Bulk copy would send dates as text, which Babelfish stores as garbage without an error.
        properties.setProperty("sendTemporalDataTypesAsStringForBulkCopy", "false");
        // A reconnect behind our back would lose locks and settings unseen; retries are ours.
        properties.setProperty("connectRetryCount", "0");
        // TIME parameters keep all seven digits.
        properties.setProperty("sendTimeAsDatetime", "false");
        if (purpose == Purpose.CALLS) {
            properties.setProperty("lockTimeout", Integer.toString(LOCK_TIMEOUT_MILLIS));
        }
        return properties;
    }

    private static String cut(String application) {
        return application.length() <= LONGEST_APPLICATION
                ? application
                : application.substring(0, LONGEST_APPLICATION);
    }

    /** What the driver is told, but for secrets: its text goes nowhere. */
    @Override
    public String toString() {
        return shown();
    }

    /** What a connection is for. */
    enum Purpose {
        /** Short calls of mshell's own; such a connection is used again. */
        CALLS,
        /** One long piece of work; such a connection is closed with it. */
        WORK
    }
}
