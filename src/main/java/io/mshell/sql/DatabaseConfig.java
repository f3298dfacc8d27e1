package io.mshell.sql;

import io.mshell.error.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a database.
 *
 * @param url a JDBC URL, {@code jdbc:sqlserver:} or {@code jdbc:duckdb:}
 * @param user null where the URL or the driver's own authentication says who
 * @param application the name the server shows for this session
 */
public record DatabaseConfig(
        String url, @Nullable String user, @Nullable Secret password, String application) {

    /** The same server, another user or URL left alone. */
    public DatabaseConfig withUrl(String other) {
        return new DatabaseConfig(other, user, password, application);
    }
}
