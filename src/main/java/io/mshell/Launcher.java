package io.mshell;

import io.mshell.command.Caller;
import io.mshell.command.Display;
import io.mshell.command.Shell;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.session.Drivers;
import io.mshell.session.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Decides how to run: the prompt, one command, {@code -c}, or a script from the standard input. */
final class Launcher {

    private final Streams streams;
    private final Environment environment;
    private final Drivers drivers;

    Launcher(Streams streams, Environment environment, Drivers drivers) {
        this.streams = streams;
        this.environment = environment;
        this.drivers = drivers;
    }

    /** Runs with the program's arguments and returns what the process exits with. Never throws. */
    int run(List<String> arguments) {
        CommandLine line;
        try {
            line = CommandLine.parse(arguments);
        } catch (MshellException failure) {
            display(false, () -> 0).failure(failure, CommandLine.optionsOf(arguments));
            return failure.code().exitCode().status();
        }
        try (Person person = new Person(streams.terminal().canAsk())) {
            Display display = display(
                    line.noColor(), () -> person.columns(streams.terminal().columns()));
            return new Running(display, person, line.options(), streams.interrupts())
                    .run(caller -> start(line, person, caller))
                    .status();
        }
    }

    private ConsoleDisplay display(boolean noColor, ConsoleDisplay.Width width) {
        return new ConsoleDisplay(streams, environment.variables(), noColor, width);
    }

    private ExitCode start(CommandLine line, Person person, Caller caller) {
        try (Wiring wiring = new Wiring(line.start(), environment, drivers, person)) {
            Shell shell = wiring.shell();
            String commands = line.commands();
            if (line.version()) {
                return shell.run(List.of("version"), caller);
            }
            if (line.help()) {
                return shell.run(concat(List.of("help"), line.words()), caller);
            }
            if (commands != null) {
                return shell.runLine(commands, caller);
            }
            if (!line.words().isEmpty()) {
                return shell.run(line.words(), caller);
            }
            if (person.canAsk()) {
                return new Prompt(wiring, person, new Running(caller.display(), person, line.options(), streams.interrupts())).run();
            }
            return shell.runScript("stdin", standardInput(), caller);
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private String standardInput() {
        try {
            return new String(streams.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MshellException(ErrorCode.FILE_UNREADABLE, "cannot read the standard input", null, e);
        }
    }
}
