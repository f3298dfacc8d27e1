package io.mshell.command;

import io.mshell.session.SessionInfo;
import io.mshell.session.Sessions;

/** {@code connect monday}. */
final class ConnectMondayCommand implements ShellCommand {

    private final Sessions sessions;

    ConnectMondayCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("connect monday", CommandGroup.SESSIONS, "open a session with monday.com")
                .help("The token comes from MONDAY_API_TOKEN, from token_command or token_file of a profile, or is"
                        + " asked for without being shown.")
                .argument(ArgumentSpec.optional("NAME", Hint.PROFILE, "the profile to take, and the session's name"))
                .example("connect monday")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        SessionInfo session = sessions.connectMonday(in.optional("NAME").orElse(null), in.cancel());
        String who = sessions.monday(in.cancel()).account(in.cancel()).accountName();
        return Outcome.say(session, "connected to " + who + " at " + session.target());
    }
}
