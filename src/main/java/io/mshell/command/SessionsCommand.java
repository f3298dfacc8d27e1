package io.mshell.command;

import io.mshell.console.View;
import io.mshell.session.SessionInfo;
import io.mshell.session.Sessions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sessions}: the list of them. */
final class SessionsCommand implements ShellCommand {

    private final Sessions sessions;

    SessionsCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("sessions", CommandGroup.SESSIONS, "list the sessions")
                .example("sessions")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        List<SessionInfo> all = sessions.list();
        if (all.isEmpty()) {
            return Outcome.say(all, "no session yet: each opens when it is first needed");
        }
        return Outcome.of(
                all,
                new View.Table(
                        "",
                        List.of("name", "side", "target", "state", "current"),
                        all.stream().map(SessionsCommand::row).iterator(),
                        ""));
    }

    private static List<@Nullable Object> row(SessionInfo session) {
        return Arrays.asList(
                session.name(),
                session.kind().word(),
                session.target(),
                session.lost() ? "lost, opens again when needed" : session.open() ? "open" : "opens when needed",
                session.current() ? "yes" : "");
    }
}
