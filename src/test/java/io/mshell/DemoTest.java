package io.mshell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo does what its comments say. */
class DemoTest {

    @TempDir
    Path folder;

    @Test
    void theDemoRunsToItsEnd() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        Cli.in(folder)
                .run("run", Path.of("scripts/demo.mshell").toAbsolutePath().toString())
                .exits(0)
                .prints("Deployed orders", "Swapped orders", "5001", "Went back to run")
                .says("mshell> refresh orders");
    }
}
