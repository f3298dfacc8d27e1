package io.mshell;

import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a profile with {@code production: true} what changes a table by hand is confirmed by the table's name. */
class ProductionTest {

    private static final String[] DEPLOY = {
        "deploy", "--board-id", "4100000001", "--board-name", "orders", "--table-name", "orders"
    };

    @TempDir
    Path folder;

    @Test
    void deploySwapAndUndoWantTheTablesNameOrYes() throws IOException {
        Path home = Files.createDirectories(
                folder.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path config = home.resolve("config.yaml");
        Files.writeString(config, "default_profile: prod\nprofiles:\n  prod:\n    production: true\n");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Cli cli = Cli.in(folder).connectedTo(sandbox);
            cli.run(DEPLOY).exits(64).says("This is production", "orders", "--yes");
            cli.run("list").exits(0);
            cli.run("-c", String.join(" ", DEPLOY) + " --dry-run").exits(0);
            cli.run("-c", String.join(" ", DEPLOY) + " --yes").exits(0);
            // A refresh is proven by its gates, kept for an undo, and runs every night.
            cli.run("refresh", "orders").exits(0);
            cli.run("swap", "undo", "orders").exits(64).says("This is production");
            cli.run("swap", "undo", "orders", "--yes").exits(0);
            cli.run("load", "orders").exits(0);
            cli.run("validate", "orders").exits(0);
            cli.run("swap", "orders").exits(64).says("This is production");
            cli.run("swap", "orders", "--yes").exits(0);
        }
    }
}
