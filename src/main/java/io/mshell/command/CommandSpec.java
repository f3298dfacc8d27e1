package io.mshell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a command says of itself. Parsing, help and completion read nothing else.
 *
 * @param name the words that call it, such as {@code swap undo}
 * @param description one line, without a full stop
 * @param help more, in paragraphs; may be empty
 * @param examples command lines, each of which parses
 */
public record CommandSpec(
        String name,
        CommandGroup group,
        String description,
        String help,
        List<ArgumentSpec> arguments,
        List<OptionSpec> options,
        List<String> examples) {

    public CommandSpec {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    public static Builder named(String name, CommandGroup group, String description) {
        return new Builder(name, group, description);
    }

    /** Such as {@code sample BOARD [--limit N]}. */
    public String usage() {
        return Stream.of(
                        Stream.of(name),
                        arguments.stream().map(ArgumentSpec::usage),
                        options.stream().map(OptionSpec::usage))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    Optional<OptionSpec> option(String longName) {
        return options.stream().filter(option -> option.name().equals(longName)).findFirst();
    }

    /** The argument at this position, the last one if it takes all words left. */
    Optional<ArgumentSpec> argument(int position) {
        if (position < arguments.size()) {
            return Optional.of(arguments.get(position));
        }
        return arguments.isEmpty()
                ? Optional.empty()
                : Optional.of(arguments.get(arguments.size() - 1)).filter(ArgumentSpec::repeatable);
    }

    /** Collects what a command says of itself. */
    public static final class Builder {

        private final String name;
        private final CommandGroup group;
        private final String description;
        private final List<ArgumentSpec> arguments = new ArrayList<>();
        private final List<OptionSpec> options = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
        private String help = "";

        private Builder(String name, CommandGroup group, String description) {
            this.name = name;
            this.group = group;
            this.description = description;
        }

        public Builder help(String text) {
            help = text.strip();
            return this;
        }

        public Builder argument(ArgumentSpec argument) {
            arguments.add(argument);
            return this;
        }

        public Builder option(OptionSpec option) {
            options.add(option);
            return this;
        }

        public Builder example(String line) {
            examples.add(line);
            return this;
        }

        public CommandSpec build() {
            return new CommandSpec(name, group, description, help, arguments, options, examples);
        }
    }
}
