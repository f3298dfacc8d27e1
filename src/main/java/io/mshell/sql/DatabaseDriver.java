package io.mshell.sql;

import io.mshell.error.CancelToken;
import org.jspecify.annotations.Nullable;

/** Opens sessions of one kind of engine. */
public interface DatabaseDriver {

    /** Whether this driver knows what to do with the URL. */
    boolean accepts(String url);

    /**
     * Opens a session.
     *
     * @param database the database to work in, null for the one the URL names. For the embedded engine it is the file of
     *     that name beside the URL's, made at first use
     * @throws io.mshell.error.MshellException SQL_UNREACHABLE, SQL_UNAUTHORIZED or SQL_FORBIDDEN, in words that help
     */
    Database open(DatabaseConfig config, @Nullable String database, CancelToken cancel);
}
