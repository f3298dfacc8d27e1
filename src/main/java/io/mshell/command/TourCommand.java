package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.Format;
import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code tour}: mshell in ten steps, each really run. All of it happens in a shell of its own with a folder that is
 * deleted afterwards, so the user's sessions, files and tables are as they were.
 */
final class TourCommand implements ShellCommand {

    private final Elsewhere elsewhere;

    TourCommand(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("tour", CommandGroup.SHELL, "show what mshell does, in ten steps on the sandbox")
                .help("Each step says what comes, types its commands and runs them. Enter goes on, q leaves; without a"
                        + " terminal, or with --yes, it runs to its end. Nothing of yours is touched: the tour has its own"
                        + " sandbox, database and folder, and leaves none of them.")
                .example("tour")
                .example("tour --yes")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        Path folder = makeFolder();
        Caller caller = in.caller().with(in.options().withFormat(Format.TABLE));
        int shown = 0;
        try (Elsewhere.Opened opened = elsewhere.open(folder)) {
            do {
                show(TourSteps.ALL.get(shown), ++shown, opened.shell(), caller);
            } while (shown < TourSteps.ALL.size() && goesOn(in));
        } finally {
            delete(folder);
        }
        boolean whole = shown == TourSteps.ALL.size();
        return Outcome.of(new Shown(shown, TourSteps.ALL.size()), ending(whole));
    }

    /** How many steps were shown. */
    record Shown(int steps, int of) {}

    private static View ending(boolean whole) {
        return new View.Text((whole ? "That was the tour. Nothing of it is left. " : "")
                + "To go on by yourself:\n"
                + "  mshell --sandbox           the same boards to play with\n"
                + "  help                       what there is, by what you want to do\n"
                + "  help deploy                one command, with examples\n"
                + "  doctor                     what your own account and server still need");
    }

    private static boolean goesOn(Invocation in) {
        in.cancel().throwIfCancelled();
        Questions questions = in.caller().questions();
        return in.options().yes() || !questions.canAsk() || questions.goOn("Enter goes on, q leaves");
    }

    private static void show(TourSteps.Step step, int number, Shell shell, Caller caller) {
        List<View.Line> lines = new ArrayList<>();
        lines.add(new View.Line(Role.TITLE, ""));
        lines.add(new View.Line(Role.TITLE, "Step " + number + " of " + TourSteps.ALL.size()));
        Wrapped.lines(step.says(), 0).forEach(line -> lines.add(new View.Line(Role.HINT, line)));
        say(lines, caller);
        for (String command : step.commands()) {
            say(List.of(new View.Line(Role.COMMAND, ""), new View.Line(Role.COMMAND, "mshell> " + command)), caller);
            ExitCode exitCode = shell.runLine(command, caller);
            if (exitCode != ExitCode.OK && exitCode != ExitCode.DIFFERENT && exitCode != ExitCode.REFUSED) {
                throw new MshellException(
                        ErrorCode.INTERNAL, "the tour's command '" + command + "' did not do what it should", null);
            }
        }
    }

    private static void say(List<View.Line> lines, Caller caller) {
        caller.display().answer(new Answer(null, new View.Lines(lines)), caller.options(), null);
    }

    private static Path makeFolder() {
        try {
            Path folder = Files.createTempDirectory("mshell-tour");
            Files.createDirectory(folder.resolve("metadata"));
            return folder;
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "cannot make a temporary folder for the tour: " + e.getMessage(),
                    "check that the folder for temporary files can be written to",
                    e);
        }
    }

    /** What cannot be deleted is left to whoever clears temporary files. */
    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        }
    }
}
