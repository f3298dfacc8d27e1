package io.mshell.session;

import io.mshell.board.BoardSourceDriver;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sql.DatabaseDriver;
import java.util.List;

/** What opens sessions: given by whoever wires the program. */
public record Drivers(BoardSourceDriver monday, List<DatabaseDriver> databases, SandboxLauncher sandbox) {

    public Drivers {
        databases = List.copyOf(databases);
    }

    /** The driver for a JDBC URL. CONFIG_INVALID if none knows it. */
    DatabaseDriver databaseFor(String url) {
        return databases.stream()
                .filter(driver -> driver.accepts(url))
                .findFirst()
                .orElseThrow(() -> new MshellException(
                        ErrorCode.CONFIG_INVALID,
                        "no driver knows the URL " + withoutSecrets(url),
                        "use jdbc:sqlserver://HOST:PORT;databaseName=NAME or jdbc:duckdb:FILE"));
    }

    /** A JDBC URL as it may be shown: without what could be a user or password. */
    static String withoutSecrets(String url) {
        int properties = url.indexOf(';');
        String shown = SecretWords.masked(properties < 0 ? url : url.substring(0, properties));
        return shown.replaceAll("//[^/@]*@", "//");
    }
}
