package io.mshell.command;

import io.mshell.session.Sessions;

/** {@code use}: makes another session current. */
final class UseCommand implements ShellCommand {

    private final Sessions sessions;

    UseCommand(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("use", CommandGroup.SESSIONS, "work in another of the sessions")
                .argument(ArgumentSpec.required("NAME", Hint.SESSION, "the session"))
                .example("use sandbox")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        String name = in.argument("NAME");
        sessions.use(name);
        return Outcome.say(sessions.list(), "using " + name);
    }
}
