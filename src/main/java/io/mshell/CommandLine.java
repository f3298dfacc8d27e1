package io.mshell;

import io.mshell.command.CallOptions;
import io.mshell.command.GlobalOption;
import io.mshell.console.Format;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.session.StartOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The program's arguments, sorted: mshell's own options, wherever they stand, and the words of the command.
 *
 * @param commands what {@code -c} gave, or null
 * @param words the command and its words, with options of its own
 */
record CommandLine(
        StartOptions start,
        CallOptions options,
        boolean noColor,
        boolean version,
        boolean help,
        @Nullable String commands,
        List<String> words) {

    /** Whether there is something to run other than the prompt or the standard input. */
    boolean saysWhatToRun() {
        return version || help || commands != null || !words.isEmpty();
    }

    /** Sorts the arguments. USAGE if one of mshell's options lacks its value. */
    static CommandLine parse(List<String> arguments) {
        return new Sorter(arguments).sort();
    }

    /** The options as far as they can be told from arguments that cannot be sorted, to report just that. */
    static CallOptions optionsOf(List<String> arguments) {
        boolean json = String.join(" ", arguments).matches("(?s).*--format[ =]json\\b.*");
        CallOptions usual = CallOptions.DEFAULT;
        return json ? new CallOptions(Format.JSON, usual.yes(), usual.quiet(), usual.verbose(), usual.pager()) : usual;
    }

    private static final class Sorter {

        private final List<String> arguments;
        private final List<String> words = new ArrayList<>();
        private @Nullable String project;
        private @Nullable String profile;
        private @Nullable String commands;
        private @Nullable String format;
        private boolean sandbox;
        private boolean noColor;
        private boolean noPager;
        private boolean yes;
        private boolean quiet;
        private boolean verbose;
        private boolean version;
        private boolean help;
        private int at;

        Sorter(List<String> arguments) {
            this.arguments = arguments;
        }

        CommandLine sort() {
            while (at < arguments.size()) {
                String argument = arguments.get(at++);
                if (argument.equals("--")) {
                    words.add(argument);
                    words.addAll(arguments.subList(at, arguments.size()));
                    break;
                }
                if (argument.equals("-c") && words.isEmpty()) {
                    commands = next("-c", "COMMANDS");
                } else if (argument.equals("-h") && words.isEmpty()) {
                    help = true;
                } else if (!own(argument)) {
                    words.add(argument);
                }
            }
            Format chosen = format == null ? null : GlobalOption.format(format);
            CallOptions options = new CallOptions(chosen, yes, quiet, verbose, !noPager);
            return new CommandLine(
                    new StartOptions(project, profile, sandbox), options, noColor, version, help, commands, words);
        }

        /** Takes one of mshell's options; {@code --help} after a command is the command's. */
        private boolean own(String argument) {
            if (!argument.startsWith("--")) {
                return false;
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            Optional<GlobalOption> option = GlobalOption.named(name);
            boolean theirs = !words.isEmpty()
                    && option.filter(each -> each == GlobalOption.HELP || each == GlobalOption.VERSION)
                            .isPresent();
            if (option.isEmpty() || theirs) {
                return false;
            }
            take(option.get(), equals < 0 ? null : argument.substring(equals + 1));
            return true;
        }

        private void take(GlobalOption option, @Nullable String given) {
            if (option.spec().isFlag() && given != null) {
                throw new MshellException(ErrorCode.USAGE, "--" + option.spec().name() + " takes no value");
            }
            switch (option) {
                case PROJECT -> project = value(option, given);
                case PROFILE -> profile = value(option, given);
                case FORMAT -> format = value(option, given);
                case SANDBOX -> sandbox = true;
                case NO_COLOR -> noColor = true;
                case NO_PAGER -> noPager = true;
                case YES -> yes = true;
                case QUIET -> quiet = true;
                case VERBOSE -> verbose = true;
                case VERSION -> version = true;
                case HELP -> help = true;
            }
        }

        private String value(GlobalOption option, @Nullable String given) {
            return given != null
                    ? given
                    : next("--" + option.spec().name(), option.spec().valueName());
        }

        private String next(String option, @Nullable String valueName) {
            if (at == arguments.size()) {
                throw new MshellException(ErrorCode.USAGE, option + " needs a value", option + " " + valueName);
            }
            return arguments.get(at++);
        }
    }
}
