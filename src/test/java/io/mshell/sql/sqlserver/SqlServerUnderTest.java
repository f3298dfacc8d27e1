package io.mshell.sql.sqlserver;

import io.mshell.error.CancelToken;
import io.mshell.error.Secret;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.testcontainers.mssqlserver.MSSQLServerContainer;

/**
 * A real server that speaks T-SQL, with a fresh database that is dropped on closing. It is the one the system property
 * {@code mshell.test.sqlserver.url} names (with {@code .user} and {@code .password}), or Microsoft's container if
 * {@code mshell.test.sqlserver=container}; without either there is none, and that is said out loud.
 */
public final class SqlServerUnderTest implements AutoCloseable {

    private static final String IMAGE = "mcr.microsoft.com/mssql/server:2022-latest";
    private static final int TRIES_TO_DROP = 240;

    private final DatabaseConfig config;
    private final String database;

    private SqlServerUnderTest(DatabaseConfig config) {
        this.config = config;
        this.database = "mshell_test_" + UUID.randomUUID().toString().substring(0, 8);
        try (Database master = open("master")) {
            run(master, "CREATE DATABASE " + TSql.quote(database) + ";");
        }
    }

    /** The server, if there is one. {@code who} asks, for the line that says it was left out. */
    public static Optional<SqlServerUnderTest> find(Class<?> who) {
        String url = System.getProperty("mshell.test.sqlserver.url", "");
        if (!url.isBlank()) {
            return Optional.of(new SqlServerUnderTest(new DatabaseConfig(
                    url,
                    System.getProperty("mshell.test.sqlserver.user"),
                    new Secret(System.getProperty("mshell.test.sqlserver.password", "")),
                    "mshell/test")));
        }
        if ("container".equals(System.getProperty("mshell.test.sqlserver"))) {
            return Optional.of(new SqlServerUnderTest(Container.CONFIG));
        }
        System.out.println("#### NOT RUN ON SQL SERVER: " + who.getSimpleName()
                + " (give -Dmshell.test.sqlserver.url, .user and .password, or -Dmshell.test.sqlserver=container)");
        return Optional.empty();
    }

    /** How to reach the server; its URL does not name the fresh database. */
    public DatabaseConfig config() {
        return config;
    }

    /** The fresh database. */
    public String database() {
        return database;
    }

    /** Opens a session with the fresh database. */
    public Database open() {
        return open(database);
    }

    private Database open(String name) {
        return new SqlServerDriver().open(config, name, new CancelToken());
    }

    /** Runs a statement as it stands. */
    static void run(Database database, String sql) {
        database.execute(new Plan(List.of(new Statement(sql, "prepare the test"))), new CancelToken());
    }

    @Override
    public void close() {
        try (Database master = open("master")) {
            if (!master.info().product().equals("Babelfish")) {
                run(master, "ALTER DATABASE " + TSql.quote(database) + " SET SINGLE_USER WITH ROLLBACK IMMEDIATE;");
            }
            drop(master);
        }
    }

    /** A connection that was just closed may linger on the server for a moment. */
    private void drop(Database master) {
        for (int attempt = 1; ; attempt++) {
            try {
                run(master, "DROP DATABASE " + TSql.quote(database) + ";");
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES_TO_DROP) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One container for all test classes, started when the first asks and removed with the JVM. */
    private static final class Container {

        static final DatabaseConfig CONFIG = start();

        private static DatabaseConfig start() {
            MSSQLServerContainer container =
                    new MSSQLServerContainer(IMAGE).acceptLicense().withUrlParam("trustServerCertificate", "true");
            container.start();
            return new DatabaseConfig(
                    container.getJdbcUrl(),
                    container.getUsername(),
                    new Secret(container.getPassword()),
                    "mshell/test");
        }
    }
}
