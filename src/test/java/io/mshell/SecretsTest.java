package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token and the password are in no file, log, history or message, whether things work or fail. */
class SecretsTest {

    private static final String PASSWORD = "Sup3r-Secret-Passw0rd";

    @TempDir
    Path folder;

    @Test
    void neitherTokenNorPasswordIsEverWrittenAnywhere() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        List<String> shown = new ArrayList<>();
        String token;
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            token = sandbox.token();
            Cli works = Cli.in(folder)
                    .with("MONDAY_API_URL", sandbox.url().toString())
                    .with("MONDAY_API_TOKEN", token)
                    .with("MSHELL_SQL_PASSWORD", PASSWORD)
                    .with("MSHELL_SQL_URL", "jdbc:duckdb:" + folder.resolve("data.duckdb"));
            shown.add(works.run("--verbose", "doctor").toString());
            shown.add(works.run(
                            "deploy", "--board-id", "4100000007", "--board-name", "backlog", "--table-name", "backlog")
                    .exits(0)
                    .toString());
            shown.add(works.run("--verbose", "refresh", "backlog").exits(0).toString());
            shown.add(works.run("sessions", "--format", "json").toString());
            shown.add(works.run("set").toString());
            Cli fails = Cli.in(folder)
                    .with("MONDAY_API_URL", "http://127.0.0.1:9/v2")
                    .with("MONDAY_API_TOKEN", token)
                    .with("MSHELL_SQL_USER", "loader")
                    .with("MSHELL_SQL_PASSWORD", PASSWORD)
                    .with(
                            "MSHELL_SQL_URL",
                            "jdbc:sqlserver://127.0.0.1:9;loginTimeout=1;encrypt=false;password=" + PASSWORD);
            shown.add(fails.run("--verbose", "doctor").exits(1).toString());
            shown.add(fails.run("--verbose", "boards").exits(1).toString());
            shown.add(fails.run("--verbose", "sql", "select 1").exits(1).toString());
            shown.add(fails.run("--verbose", "connect", "sql", "--format", "json")
                    .exits(1)
                    .toString());
        }
        assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(token, PASSWORD));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as("%s", file).doesNotContain(token, PASSWORD);
            }
        }
    }
}
