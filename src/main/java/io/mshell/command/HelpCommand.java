package io.mshell.command;

/** {@code help}: all commands, or one with its options and examples. */
final class HelpCommand implements ShellCommand {

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("help", CommandGroup.SHELL, "explain mshell, or one command with examples")
                .argument(ArgumentSpec.optional("COMMAND", Hint.COMMAND, "the command's words")
                        .repeated())
                .example("help")
                .example("help connect sql")
                .build();
    }

    @Override
    public Outcome run(Invocation in) {
        CommandIndex index = in.shell().index();
        String name = String.join(" ", in.all("COMMAND"));
        if (name.isEmpty()) {
            return Outcome.say(index.all(), HelpText.of(index));
        }
        return index.named(name)
                .map(spec -> Outcome.say(spec, HelpText.of(spec)))
                .orElseGet(() -> family(in, index, name));
    }

    /** Help on a word that begins several commands, such as {@code connect}. */
    private static Outcome family(Invocation in, CommandIndex index, String name) {
        CommandIndex members = new CommandIndex(index.under(name));
        if (members.all().isEmpty()) {
            String hint = index.nearest(name)
                    .map(meant -> "; did you mean " + meant + "?")
                    .orElse("");
            throw in.usage("there is no command \"" + name + "\"" + hint);
        }
        return Outcome.say(members.all(), HelpText.family(members));
    }
}
