package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.command.Notices;
import io.mshell.console.ProgressState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {

    @TempDir
    Path folder;

    @Test
    void tipsAreForTheFirstStartAlone() {
        assertThat(said(folder.resolve("home"))).hasSizeGreaterThan(3).anyMatch(line -> line.startsWith("tour"));
        assertThat(said(folder.resolve("home"))).hasSize(1).first().asString().contains("help");
    }

    @Test
    void aHomeFolderThatCannotBeMadeKeepsNobodyFromStarting() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(said(file)).anyMatch(line -> line.contains("will be shown again"));
    }

    private static List<String> said(Path home) {
        List<String> lines = new ArrayList<>();
        new Welcome(home, new Collecting(lines)).say();
        return lines;
    }

    private record Collecting(List<String> lines) implements Notices {

        @Override
        public void line(String text) {
            lines.add(text);
        }

        @Override
        public void progress(ProgressState state) {}

        @Override
        public void progressDone(String label) {}
    }
}
