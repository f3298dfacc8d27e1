package io.mshell;

import io.mshell.command.CallOptions;
import io.mshell.command.Caller;
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
        try (Person person = new Person(streams.terminal().canAsk())) {
            CommandLine line;
            try {
                line = CommandLine.parse(arguments);
            } catch (MshellException failure) {
                CallOptions options = CommandLine.optionsOf(arguments);
                return running(display(true, person, false), person, options)
                        .failed(failure)
                        .status();
            }
            return run(line, person).status();
        }
    }

    private ExitCode run(CommandLine line, Person person) {
        boolean interactive = person.canAsk() && !line.saysWhatToRun();
        ConsoleDisplay display = display(line.noColor(), person, interactive);
        Running running = running(display, person, line.options());
        try (Wiring wiring = new Wiring(line.start(), environment, drivers, person)) {
            return interactive
                    ? running.unstoppable(() -> prompt(line, wiring, person, running, display))
                    : running.run(caller -> run(line, wiring.shell(), caller));
        }
    }

    private static ExitCode prompt(
            CommandLine line, Wiring wiring, Person person, Running running, ConsoleDisplay display) {
        if (!line.options().quiet()) {
            new Welcome(wiring.settings().home(), display).say();
        }
        return new Prompt(wiring, person, running, display.messageTheme()).run();
    }

    private ExitCode run(CommandLine line, Shell shell, Caller caller) {
        String commands = line.commands();
        if (line.version()) {
            return shell.run(List.of("version"), caller);
        }
        if (line.help()) {
            return shell.run(
                    Stream.concat(Stream.of("help"), line.words().stream()).toList(), caller);
        }
        if (commands != null) {
            return shell.runLine(commands, caller);
        }
        return line.words().isEmpty()
                ? shell.runScript("stdin", standardInput(), caller)
                : shell.run(line.words(), caller);
    }

    private ConsoleDisplay display(boolean noColor, Person person, boolean prompt) {
        ConsoleDisplay.Window window = person.window(streams.terminal());
        return new ConsoleDisplay(streams, environment.variables(), noColor, window, prompt);
    }

    private Running running(ConsoleDisplay display, Person person, CallOptions options) {
        return new Running(display, person, options, streams.interrupts());
    }

    private String standardInput() {
        try {
            return new String(streams.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MshellException(ErrorCode.FILE_UNREADABLE, "cannot read the standard input", null, e);
        }
    }
}
