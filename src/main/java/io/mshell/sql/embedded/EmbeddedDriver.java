package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.DatabaseDriver;
import io.mshell.sql.DatabaseInfo;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Opens DuckDB files, {@code jdbc:duckdb:/path/file.duckdb}, and {@code jdbc:duckdb:}, a database in memory. The engine
 * is locked down: no files but its own, no network, no extensions, and no statement can undo that.
 */
public final class EmbeddedDriver implements DatabaseDriver {

    private static final List<String> LACKS = List.of(
            "secondary indexes are left out: they would block the swap, and scans are fast without",
            "times hold six digits of a second, not seven",
            "a second process cannot open the same file");

    private final Map<String, FileLocks> locks = new ConcurrentHashMap<>();

    @Override
    public boolean accepts(String url) {
        return url.startsWith(DatabaseFile.PREFIX);
    }

    @Override
    public Database open(DatabaseConfig config, @Nullable String database, CancelToken cancel) {
        cancel.throwIfCancelled();
        DatabaseFile named = DatabaseFile.of(config.url());
        DatabaseFile file = database == null ? named : named.sibling(database);
        file.createFolder();
        DuckDBConnection root = connect(file);
        try (Statement statement = root.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + Connections.SCHEMA);
            String version = root.getMetaData().getDatabaseProductVersion();
            // What is in memory is another database at each opening.
            FileLocks shared =
                    file.isInMemory() ? new FileLocks() : locks.computeIfAbsent(file.key(), key -> new FileLocks());
            return new DuckDatabase(new Connections(root), info(file, version), shared, config.templates());
        } catch (SQLException e) {
            Connections.close(root, e);
            throw unopened(file, e);
        }
    }

    private static DuckDBConnection connect(DatabaseFile file) {
        try {
            return (DuckDBConnection) DriverManager.getConnection(file.url(), settings());
        } catch (SQLException e) {
            throw unopened(file, e);
        } catch (LinkageError e) {
            throw new MshellException(
                    ErrorCode.SQL_UNREACHABLE,
                    "the embedded engine does not run on this system (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch") + ")",
                    "it runs on Linux with glibc, macOS on ARM and Windows on x86; connect to SQL Server instead",
                    e);
        }
    }

    private static DatabaseInfo info(DatabaseFile file, String version) {
        return new DatabaseInfo(
                "DuckDB",
                version,
                file.url(),
                file.database(),
                Connections.SCHEMA,
                System.getProperty("user.name", ""),
                "SQL_Latin1_General_CP1_CI_AS for names, binary for data",
                LACKS);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("lock_configuration", "true");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("threads", "2");
        settings.setProperty("jdbc_stream_results", "true");
        return settings;
    }

    private static MshellException unopened(DatabaseFile file, SQLException cause) {
        MshellException known = Duck.failure(cause);
        return known.code() == ErrorCode.SQL_FAILED
                ? new MshellException(
                        ErrorCode.SQL_UNREACHABLE,
                        "cannot open the embedded database " + file.url() + ": " + known.getMessage(),
                        "name another file in MSHELL_SQL_URL",
                        cause)
                : known;
    }
}
