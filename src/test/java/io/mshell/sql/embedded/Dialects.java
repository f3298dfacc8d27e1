package io.mshell.sql.embedded;

import io.mshell.sql.Dialect;

/** The embedded engine's dialect without a connection, for tests of plans. */
public final class Dialects {

    private Dialects() {}

    public static Dialect embedded() {
        return new DuckDialect();
    }
}
