package io.mshell.command;

import io.mshell.error.Nearest;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code help}: all commands, or one with its options and examples. */
final class HelpCommand implements ShellCommand {

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("help", CommandGroup.SHELL, "explain mshell, a topic, or one command with examples")
                .argument(ArgumentSpec.optional(
                                "COMMAND",
                                Hint.COMMAND,
                                "the command's words, or a topic: formats, exit-codes, scripts, hooks, keys, profiles")
                        .repeated())
                .example("help")
                .example("help connect sql")
                .example("help exit-codes")
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
                .or(() -> HelpTopic.named(name).map(topic -> Outcome.say(topic, topic.shown())))
                .orElseGet(() -> family(in, index, name));
    }

    /** Help on a word that begins several commands, such as {@code connect}. */
    private static Outcome family(Invocation in, CommandIndex index, String name) {
        CommandIndex members = new CommandIndex(index.under(name));
        if (members.all().isEmpty()) {
            String hint = nearest(index, name)
                    .map(meant -> "; did you mean " + meant + "?")
                    .orElse("");
            throw in.usage("there is no command \"" + name + "\"" + hint);
        }
        return Outcome.say(members.all(), HelpText.family(members));
    }

    private static Optional<String> nearest(CommandIndex index, String name) {
        return index.nearest(name)
                .or(() -> Nearest.to(
                        name, Stream.of(HelpTopic.values()).map(HelpTopic::word).toList()));
    }
}
