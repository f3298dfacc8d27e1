package io.mshell.sync;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mshell.sql.Database;
import io.mshell.sql.sqlserver.SqlServerUnderTest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The comparison's promises on SQL Server, when there is one. */
class SqlServerReconcileTest implements ReconcileContract {

    private static Optional<SqlServerUnderTest> server = Optional.empty();

    @TempDir
    Path folder;

    @BeforeAll
    static void find() {
        server = SqlServerUnderTest.find(SqlServerReconcileTest.class);
        assumeTrue(server.isPresent(), "no SQL Server was given");
    }

    @AfterAll
    static void drop() {
        server.ifPresent(SqlServerUnderTest::close);
    }

    @Override
    public Database database() {
        return server.orElseThrow().open();
    }

    @Override
    public Path project() {
        return folder;
    }
}
