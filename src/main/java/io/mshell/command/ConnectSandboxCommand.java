package io.mshell.command;

import io.mshell.session.SessionInfo;
import io.mshell.session.Sessions;
import java.util.List;

/** {@code connect sandbox}. */
final class ConnectSandboxCommand implements ShellCommand {

    private final Sessions sessions;

    ConnectSandboxCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("connect sandbox", CommandGroup.SESSIONS, "connect both sides to the local sandbox")
                .help("The sandbox is a monday.com on this machine with boards to try everything on, and an embedded"
                        + " database in MSHELL_HOME. It needs no account and no server.")
                .example("connect sandbox")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        List<SessionInfo> both = sessions.connectSandbox(in.cancel());
        return Outcome.say(both, "connected to the sandbox at " + both.get(0).target());
    }
}
