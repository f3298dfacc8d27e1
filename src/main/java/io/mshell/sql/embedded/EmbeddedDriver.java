package io.mshell.sql.embedded;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.DatabaseDriver;
import io.mshell.sql.DatabaseInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Opens DuckDB files, {@code jdbc:duckdb:/path/file.duckdb}. The engine is locked down: no files but its own, no
 * network, no extensions, and no statement can undo that.
 */
public final class EmbeddedDriver implements DatabaseDriver {

    private static final String PREFIX = "jdbc:duckdb:";
    private static final Pattern DATABASE_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]{0,99}");

    private final ProcessLocks locks = new ProcessLocks();

    @Override
    public boolean accepts(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public Database open(DatabaseConfig config, @Nullable String database, CancelToken cancel) {
        String url = database == null ? config.url() : sibling(config.url(), database);
        String file = url.substring(PREFIX.length());
        createFolder(file);
        try {
            DuckDBConnection root = (DuckDBConnection) DriverManager.getConnection(url, settings());
            try (Statement statement = root.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS dbo");
            }
            return new DuckDatabase(new Connections(root), info(root, url, file), locks);
        } catch (SQLException e) {
            throw unopened(file, e);
        }
    }

    private static DatabaseInfo info(DuckDBConnection root, String url, String file) throws SQLException {
        DatabaseMetaData metadata = root.getMetaData();
        String name = file.isEmpty()
                ? "memory"
                : String.valueOf(Path.of(file).getFileName()).replaceFirst("\\.duckdb$", "");
        return new DatabaseInfo(
                "DuckDB",
                metadata.getDatabaseProductVersion(),
                url,
                name,
                System.getProperty("user.name", ""),
                "SQL_Latin1_General_CP1_CI_AS for names, binary for data",
                List.of(
                        "secondary indexes: they would block the swap, and scans are fast without",
                        "fractions of a second beyond the sixth digit",
                        "a second process on the same file"));
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("lock_configuration", "true");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("threads", "2");
        settings.setProperty("jdbc_stream_results", "true");
        return settings;
    }

    private static String sibling(String url, String database) {
        String file = url.substring(PREFIX.length());
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new MshellException(
                    ErrorCode.USAGE,
                    "'" + database + "' cannot be a database of the embedded engine, whose databases are files",
                    "use letters, digits, space, dot, dash and underscore");
        }
        if (file.isEmpty()) {
            return url;
        }
        return PREFIX + Path.of(file).resolveSibling(database + ".duckdb");
    }

    private static void createFolder(String file) {
        Path folder = file.isEmpty() ? null : Path.of(file).toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.SQL_FORBIDDEN,
                    "cannot create the folder " + folder + ": " + e.getMessage(),
                    "name a file in a folder you may write to in MSHELL_SQL_URL",
                    e);
        }
    }

    private static MshellException unopened(String file, SQLException cause) {
        MshellException known = Duck.failure(cause);
        return known.code() == ErrorCode.SQL_FAILED
                ? new MshellException(
                        ErrorCode.SQL_UNREACHABLE,
                        "cannot open the embedded database " + file + ": " + known.getMessage(),
                        "name another file in MSHELL_SQL_URL",
                        cause)
                : known;
    }
}
