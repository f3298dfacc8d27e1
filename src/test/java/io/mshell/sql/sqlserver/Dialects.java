package io.mshell.sql.sqlserver;

import io.mshell.schema.DefaultNameRules;
import io.mshell.sql.Dialect;
import io.mshell.template.Templates;

/** This package's dialects without a connection, for tests of plans. */
public final class Dialects {

    private Dialects() {}

    /** SQL Server's own. */
    public static Dialect sqlServer() {
        return sqlServer(Templates.builtIn());
    }

    /** SQL Server's own, with a project's templates. */
    static Dialect sqlServer(Templates templates) {
        return new SqlServerDialect(new DefaultNameRules(), Samples.sqlServer(), templates);
    }

    /** What Babelfish is spoken to in. */
    public static Dialect babelfish() {
        return new SqlServerDialect(new DefaultNameRules(), Samples.babelfish(), Templates.builtIn());
    }
}
