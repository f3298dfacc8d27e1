package io.mshell;

import io.mshell.command.Caller;
import io.mshell.command.Jobs;
import io.mshell.console.LineEditor;
import io.mshell.console.Theme;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.session.HomeFolder;
import java.nio.file.Path;
import java.util.Optional;

/** The interactive shell: reads a line, runs it, until the person leaves. */
final class Prompt {

    private final Wiring wiring;
    private final Person person;
    private final Running running;
    private final Theme theme;

    Prompt(Wiring wiring, Person person, Running running, Theme theme) {
        this.wiring = wiring;
        this.person = person;
        this.running = running;
        this.theme = theme;
    }

    /** Ends with the exit code of a session, which is OK whatever its commands did. */
    ExitCode run() {
        Path project = wiring.settings().project();
        LineEditor.Lines lines = person.prompted(new LineEditor.Manner(
                wiring.language(),
                wiring.syntax(),
                theme,
                historyOf(project),
                wiring.secrets()::appearIn,
                wiring.editor()));
        PromptText text = new PromptText(project, wiring.sessions(), wiring.catalog(), wiring.jobs(), theme);
        while (!wiring.shell().hasLeft()) {
            Optional<String> line = lines.next(text::now);
            if (line.isPresent()) {
                running.run(caller -> run(line.get(), caller));
                wiring.catalog().ran(line.get());
            } else if (mayLeave()) {
                break;
            }
        }
        return ExitCode.OK;
    }

    private ExitCode run(String line, Caller caller) {
        ErrorCode failed = null;
        try {
            return wiring.shell().runLine(line, caller);
        } catch (MshellException failure) {
            failed = failure.code();
            throw failure;
        } finally {
            wiring.sessions().settle(failed);
        }
    }

    private boolean mayLeave() {
        Jobs jobs = wiring.jobs();
        return jobs.running() == 0 || person.confirm(jobs.leaving());
    }

    private Path historyOf(Path project) {
        Path folder = HomeFolder.ensure(wiring.settings().home().resolve("history"));
        String name =
                project.getFileName() == null ? "root" : project.getFileName().toString();
        return folder.resolve(
                name + "-" + Integer.toHexString(project.toString().hashCode()));
    }
}
