package io.mshell.sql.embedded;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is.
 *
 * @param path null for one in memory
 */
record DatabaseFile(@Nullable Path path) {

    static final String PREFIX = "jdbc:duckdb:";

    private static final String IN_MEMORY = ":memory:";
    private static final String SUFFIX = ".duckdb";
    private static final Pattern DATABASE_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .-]{0,99}");

    static DatabaseFile of(String url) {
        String file = url.substring(PREFIX.length());
        if (file.isEmpty() || file.equals(IN_MEMORY)) {
            return new DatabaseFile(null);
        }
        // The driver takes settings after a semicolon, which would undo ours.
        if (file.indexOf(';') >= 0 || file.startsWith(":")) {
            throw unusable(url, "it must be a file's path alone");
        }
        try {
            return new DatabaseFile(Path.of(file).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw unusable(url, e.getReason());
        }
    }

    private static MshellException unusable(String url, String reason) {
        return new MshellException(
                ErrorCode.CONFIG_INVALID,
                "'" + url + "' names no database file: " + reason,
                "write " + PREFIX + "/path/to/file" + SUFFIX);
    }

    /** The database of that name in the same folder. */
    DatabaseFile sibling(String database) {
        if (!DATABASE_NAME.matcher(database).matches() || database.endsWith(".") || database.endsWith(" ")) {
            throw new MshellException(
                    ErrorCode.USAGE,
                    "'" + database + "' cannot be a database of the embedded engine, whose databases are files",
                    "use letters, digits, space, dot, dash and underscore");
        }
        return path == null ? this : new DatabaseFile(path.resolveSibling(database + SUFFIX));
    }

    boolean isInMemory() {
        return path == null;
    }

    String url() {
        return path == null ? PREFIX : PREFIX + path;
    }

    /** The database's name: the file's without its ending. */
    String database() {
        if (path == null) {
            return "memory";
        }
        String name = String.valueOf(path.getFileName());
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** The same for every spelling of the same file. */
    String key() {
        if (path == null) {
            return "";
        }
        try {
            return path.toRealPath().toString();
        } catch (IOException e) {
            return path.toString();
        }
    }

    /** Creates the folder where it is missing, for its owner alone: a database holds a company's data. */
    void createFolder() {
        Path folder = path == null ? null : path.getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.SQL_FORBIDDEN,
                    "cannot create the folder " + folder + ": " + e.getMessage(),
                    "name a file in a folder you may write to in MSHELL_SQL_URL",
                    e);
        }
    }
}
