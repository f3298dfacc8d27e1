package io.mshell.command;

/** {@code exit}, also called {@code quit}: leaves the prompt or ends the script. */
final class ExitCommand implements ShellCommand {

    private final String name;

    ExitCommand(String name) {
        this.name = name;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(name, CommandGroup.SHELL, "leave the prompt, or end the script")
                .help("Ctrl-D does the same at the prompt.")
                .example(name)
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        return Outcome.leave();
    }
}
