package io.mshell;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.command.CallOptions;
import io.mshell.command.CommandSpec;
import io.mshell.console.Format;
import io.mshell.error.ExitCode;
import io.mshell.session.Environment;
import io.mshell.session.StartOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the help run as they stand there, on the sandbox, in a project where Orders is deployed. */
class ExamplesTest {

    /** Why an example cannot run here. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            entry("connect monday", "needs an account"),
            entry("connect sql", "needs a server"),
            entry("adopt", "needs a table that mshell did not make; AdopterTest has one"),
            entry("edit", "needs a prompt; LineEditorTest opens an editor"),
            entry("jobs show", "needs a job behind a prompt; PromptJobsTest has one"),
            entry("jobs stop", "needs a job behind a prompt; PromptJobsTest has one"),
            entry("watch diff orders --every 60s", "ends with Ctrl-C"),
            entry("generate workflow --all --check", "needs a Kestra server; KestraDeliveryTest has one"),
            entry("tour", "TourTest runs it"),
            entry("run scripts/demo.mshell", "DemoTest runs it"));

    /** What an example takes for granted. */
    private static final Map<String, String> BEFORE = Map.ofEntries(
            entry("validate", "load orders"),
            entry("swap orders", "load orders; validate orders"),
            entry("disconnect", "connect sandbox"),
            entry("use", "connect sandbox"),
            entry("deploy --plan plan.json", "diff orders --out plan.json"),
            entry("record stop", "record scripts/other.mshell"));

    private static final Set<ExitCode> FINE = Set.of(ExitCode.OK, ExitCode.DIFFERENT, ExitCode.REFUSED);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void everyExampleRuns() throws IOException {
        makeProject();
        List<String> failed = new ArrayList<>();
        try (Wiring wiring = wiring()) {
            run("connect sandbox", wiring);
            run("deploy --board-id 4100000001 --board-name orders --table-name orders", wiring);
            run("refresh orders; refresh orders", wiring);
            for (String example : examples(wiring)) {
                before(example).ifPresent(line -> run(line, wiring));
                ExitCode exitCode = run(example, wiring);
                if (!FINE.contains(exitCode)) {
                    failed.add(example + ": " + exitCode + "\n" + said.toString(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private Wiring wiring() {
        Environment environment = new Environment(Map.of(), folder, folder, folder);
        StartOptions sandbox = new StartOptions(folder.toString(), null, true);
        return new Wiring(sandbox, environment, Wiring.drivers(), new Person(false));
    }

    private ExitCode run(String commands, Wiring wiring) {
        said.reset();
        PrintStream shown = new PrintStream(said, true, StandardCharsets.UTF_8);
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]), shown, shown, Streams.Attached.NOTHING, action -> () -> {});
        ConsoleDisplay display =
                new ConsoleDisplay(streams, Map.of(), true, new Person(false).window(streams.terminal()), false);
        CallOptions confirmed = new CallOptions(Format.TABLE, true, true, false, false);
        return new Running(display, new Person(false), confirmed, streams.interrupts())
                .run(caller -> wiring.shell().runLine(commands, caller));
    }

    /** All that can be run; what removes the deployment comes last. */
    private static List<String> examples(Wiring wiring) {
        List<CommandSpec> all = wiring.shell().index().all();
        return Stream.of(false, true)
                .flatMap(last -> all.stream().filter(spec -> spec.name().equals("remove") == last))
                .flatMap(spec -> spec.examples().stream())
                .filter(example -> NOT_RUN.keySet().stream().noneMatch(example::startsWith))
                .toList();
    }

    private static Optional<String> before(String example) {
        return BEFORE.entrySet().stream()
                .filter(entry -> example.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        for (Path source : List.of(Path.of("scripts"), Path.of("scripts/hooks"))) {
            Path target = Files.createDirectories(folder.resolve(source.toString()));
            try (Stream<Path> files = Files.list(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
        Files.writeString(folder.resolve("report.sql"), "select count(*) from dbo.orders");
        Files.writeString(folder.resolve("nightly.mshell"), "refresh ${board}\n");
        Files.writeString(folder.resolve("refresh.mshell"), "sample Orders --limit ${limit}\nrefresh ${board}\n");
        Files.writeString(folder.resolve("scripts/common.mshell"), "set board = orders\n");
    }
}
