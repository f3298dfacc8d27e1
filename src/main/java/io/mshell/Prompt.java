package io.mshell;

import io.mshell.console.LineEditor;
import io.mshell.console.Theme;
import io.mshell.error.ExitCode;
import io.mshell.session.HomeFolder;
import io.mshell.session.Sessions;
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
        while (!wiring.shell().hasLeft()) {
            Optional<String> line = lines.next(text(project));
            if (line.isEmpty()) {
                break;
            }
            running.run(caller -> wiring.shell().runLine(line.get(), caller));
            wiring.catalog().ran(line.get());
        }
        return ExitCode.OK;
    }

    private Path historyOf(Path project) {
        Path folder = HomeFolder.ensure(wiring.settings().home().resolve("history"));
        String name =
                project.getFileName() == null ? "root" : project.getFileName().toString();
        return folder.resolve(
                name + "-" + Integer.toHexString(project.toString().hashCode()));
    }

    /** Such as {@code orders [monday sandbox, sql -]> }: a dash for what is not open yet. */
    private String text(Path project) {
        Sessions sessions = wiring.sessions();
        String monday = sessions.openMonday().isPresent()
                ? theme.paint(Theme.Role.CONNECTED, sessions.currentMondayName())
                : "-";
        Theme.Role role = sessions.production() ? Theme.Role.PRODUCTION : Theme.Role.CONNECTED;
        String sql = sessions.openSql().isPresent() ? theme.paint(role, sessions.currentSqlName()) : "-";
        return project.getFileName() + " [monday " + monday + ", sql " + sql + "]> ";
    }
}
