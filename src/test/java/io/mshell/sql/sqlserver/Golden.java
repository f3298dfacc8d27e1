package io.mshell.sql.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * T-SQL texts kept as files, one a case, so that a change of a statement shows in review as the statement. Run with
 * {@code -Dmshell.golden.update=true} to write them anew.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/io/mshell/sql/sqlserver");

    private Golden() {}

    static void check(String name, Plan plan) {
        check(name, plan.statements().stream().map(Golden::text).toList());
    }

    static void check(String name, List<String> batches) {
        String text = batches.stream().map(String::strip).collect(Collectors.joining("\nGO\n", "", "\n"));
        Path file = FOLDER.resolve(name + ".sql");
        try {
            if (Boolean.getBoolean("mshell.golden.update")) {
                Files.writeString(file, text);
            }
            assertThat(file).as("golden file, see -Dmshell.golden.update").exists();
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Statement statement) {
        String reverse = statement.reverse() == null ? "" : "\n-- reverse: " + statement.reverse();
        return "-- " + statement.comment() + "\n" + statement.sql() + reverse;
    }
}
