package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.DatabaseContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine keeps the contract, in one file for all its tests. */
class EmbeddedDatabaseTest implements DatabaseContract {

    @TempDir
    private static Path folder;

    private static Database database;

    @BeforeAll
    static void open() {
        String url = "jdbc:duckdb:" + folder.resolve("contract.duckdb");
        database =
                new EmbeddedDriver().open(new DatabaseConfig(url, null, null, "mshell/test"), null, new CancelToken());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
