package io.mshell.sql.embedded;

import io.mshell.sql.Dialect;
import io.mshell.template.Templates;

/** The embedded engine's dialect without a connection, for tests of plans. */
public final class Dialects {

    private Dialects() {}

    public static Dialect embedded() {
        return new DuckDialect(Templates.builtIn());
    }
}
