package io.mshell.sql.sqlserver;

import io.mshell.sql.Database;
import io.mshell.sql.DatabaseContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real server keeps the contract, where there is one. */
class SqlServerDatabaseTest implements DatabaseContract {

    @RegisterExtension
    static final OnServer on = new OnServer();

    @Override
    public Database database() {
        return on.session();
    }
}
