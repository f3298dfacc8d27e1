package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a start loads: nothing that only a connection or JavaScript needs. */
class StartTest {

    private static final List<String> LATER = List.of(
            "org.graalvm.",
            "com.oracle.truffle.",
            "org.duckdb.",
            "com.microsoft.sqlserver.",
            "java.net.http.",
            "com.sun.net.httpserver.",
            "graphql.",
            "org.snakeyaml.");

    @TempDir
    Path folder;

    @Test
    void theListCommandLoadsNothingOfWhatConnects() throws IOException, InterruptedException {
        assertThat(loadedBy("", "-Dmshell.terminal=", "list"))
                .contains("io.mshell.command.ListCommand")
                .noneMatch(StartTest::isForLater);
    }

    @Test
    void thePromptLoadsNothingOfWhatConnects() throws IOException, InterruptedException {
        assertThat(loadedBy("exit\n", "-Dmshell.terminal=in,out,err"))
                .contains("io.mshell.Prompt", "io.mshell.console.LineEditor")
                .noneMatch(StartTest::isForLater);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theLauncherIsAShellScriptWithoutMistakes() throws IOException, InterruptedException {
        Process check =
                new ProcessBuilder("sh", "-n", "scripts/mshell").inheritIO().start();
        assertThat(check.waitFor()).isZero();
    }

    private static boolean isForLater(String className) {
        return LATER.stream().anyMatch(className::startsWith);
    }

    private List<String> loadedBy(String input, String terminal, String... words)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("metadata"));
        Path typed = Files.writeString(folder.resolve("typed.txt"), input);
        Path log = folder.resolve("classes.txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xlog:class+load:file=classes.txt:none",
                                terminal,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.mshell.Mshell"),
                        Stream.of(words))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(typed.toFile())
                .redirectErrorStream(true);
        builder.environment().put("MSHELL_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.split(" ", 2)[0]).toList();
        }
    }
}
