package io.mshell.command;

/** {@code exit}, also called {@code quit}: leaves the prompt or ends the script. */
final class ExitCommand implements ShellCommand {

    private final String name;
    private final Jobs jobs;

    ExitCommand(String name, Jobs jobs) {
        this.name = name;
        this.jobs = jobs;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(name, CommandGroup.SHELL, "leave the prompt, or end the script")
                .help("Ctrl-D does the same at the prompt. Jobs that still run are stopped, after a question.")
                .example(name)
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        if (jobs.running() > 0) {
            in.confirm(jobs.leaving());
        }
        return Outcome.leave();
    }
}
