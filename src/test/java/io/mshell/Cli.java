package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Interrupts;
import io.mshell.sandbox.Sandbox;
import io.mshell.session.Drivers;
import io.mshell.session.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program in this process, as a pipe sees it: words and standard input in; exit code, results and messages out. */
final class Cli {

    private final Path folder;
    private final Drivers drivers;
    private final Map<String, String> variables = new HashMap<>();
    private String input = "";
    private Interrupts interrupts = action -> () -> {};

    private Cli(Path folder, Drivers drivers) {
        this.folder = folder;
        this.drivers = drivers;
        variables.put("MSHELL_HOME", folder.resolve("home").toString());
    }

    /** Works in a folder of its own, with the real adapters. */
    static Cli in(Path folder) {
        return new Cli(folder, Wiring.drivers());
    }

    static Cli in(Path folder, Drivers drivers) {
        return new Cli(folder, drivers);
    }

    Cli with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** With a sandbox's account, and a database file in the folder. */
    Cli connectedTo(Sandbox sandbox) {
        return with("MONDAY_API_URL", sandbox.url().toString())
                .with("MONDAY_API_TOKEN", sandbox.token())
                .with("MSHELL_SQL_URL", "jdbc:duckdb:" + folder.resolve("data.duckdb"));
    }

    Cli typing(String text) {
        input = text;
        return this;
    }

    /** Takes the place of the person's Ctrl-C. */
    Cli interruptedBy(Interrupts source) {
        interrupts = source;
        return this;
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Streams.Attached.NOTHING,
                interrupts);
        Environment environment = new Environment(variables, folder, folder, folder);
        int exit = new Launcher(streams, environment, drivers).run(List.of(arguments));
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What came of it. */
    record Result(int exit, String out, String err) {

        Result exits(int expected) {
            assertThat(exit).as("exit code; %s", this).isEqualTo(expected);
            return this;
        }

        Result prints(String... parts) {
            assertThat(out).as("%s", this).contains(parts);
            return this;
        }

        Result says(String... parts) {
            assertThat(err).as("%s", this).contains(parts);
            return this;
        }

        @Override
        public String toString() {
            return "exit " + exit + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }
}
