package io.mshell.command;

import io.mshell.session.Sessions;
import java.util.List;

/** {@code disconnect}. */
final class DisconnectCommand implements ShellCommand {

    private final Sessions sessions;

    DisconnectCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("disconnect", CommandGroup.SESSIONS, "close a session, or all of them")
                .argument(ArgumentSpec.optional("NAME", Hint.SESSION, "the session"))
                .example("disconnect")
                .example("disconnect sandbox")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        List<String> closed = sessions.disconnect(in.optional("NAME").orElse(null));
        return Outcome.say(
                closed, closed.isEmpty() ? "no session was open" : "disconnected " + String.join(", ", closed));
    }
}
