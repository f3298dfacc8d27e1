package io.mshell.sql;

import io.mshell.error.Secret;
import io.mshell.template.Templates;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a database.
 *
 * @param url a JDBC URL, {@code jdbc:sqlserver:} or {@code jdbc:duckdb:}
 * @param user null where the URL or the driver's own authentication says who
 * @param application the name the server shows for this session
 * @param templates what statements are made with
 */
public record DatabaseConfig(
        String url, @Nullable String user, @Nullable Secret password, String application, Templates templates) {

    /** With the statements as they come with the program. */
    public DatabaseConfig(String url, @Nullable String user, @Nullable Secret password, String application) {
        this(url, user, password, application, Templates.builtIn());
    }

    /** The same server, another user or URL left alone. */
    public DatabaseConfig withUrl(String other) {
        return new DatabaseConfig(other, user, password, application, templates);
    }
}
