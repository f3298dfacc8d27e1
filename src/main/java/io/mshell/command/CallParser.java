package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.script.Word;
import io.mshell.script.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands one command line: which command, and what its words are. Used once. Failures are USAGE. */
final class CallParser {

    private final CommandIndex index;
    private final Words words;
    private final Deque<Word> pushedBack = new ArrayDeque<>();
    private final Map<String, List<String>> arguments = new LinkedHashMap<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private CallOptions global;
    private int position;
    private int codeOffset;
    private boolean helpWanted;

    private CallParser(CommandIndex index, Words words, CallOptions global) {
        this.index = index;
        this.words = words;
        this.global = global;
    }

    /** Understands words; a block, if there is one, is the last argument. */
    static Call parse(CommandIndex index, Words words, @Nullable BlockText block, CallOptions global) {
        CallParser parser = new CallParser(index, words, global);
        CommandSpec spec = parser.command();
        parser.rest(spec);
        if (block != null) {
            parser.argument(spec, block.as(parser.formOfNext(spec)));
        }
        if (!parser.helpWanted) {
            parser.complete(spec);
        }
        return new Call(spec, parser.arguments, parser.options, parser.codeOffset, parser.global, parser.helpWanted);
    }

    private @Nullable Word next() {
        return pushedBack.isEmpty() ? words.next() : pushedBack.pop();
    }

    /** Takes as many words as name a command. */
    private CommandSpec command() {
        Word first = next();
        while (first != null
                && first.isOption()
                && GlobalOption.named(first.optionName()).isPresent()) {
            globalOption(first);
            first = next();
        }
        if (first == null) {
            return index.named("help").orElseThrow(() -> unknownCommand(""));
        }
        if (first.isOption()) {
            throw unknownOption("mshell", "help lists the commands", List.of(), first.optionName());
        }
        String name = first.text();
        if (!exists(name)) {
            throw unknownCommand(name);
        }
        while (!index.under(name).isEmpty()) {
            Word more = next();
            String longer = more == null ? name : name + " " + more.text();
            if (more == null || !more.bare() || !exists(longer)) {
                return finished(name, more);
            }
            name = longer;
        }
        return finished(name, null);
    }

    /** Whether the words name a command, or begin one. */
    private boolean exists(String name) {
        return index.named(name).isPresent() || !index.under(name).isEmpty();
    }

    private CommandSpec finished(String name, @Nullable Word following) {
        if (following != null) {
            pushedBack.push(following);
        }
        boolean help = following != null && following.asksForHelp();
        return index.named(name)
                .or(() -> help ? index.under(name).stream().findFirst() : Optional.empty())
                .orElseThrow(() -> incomplete(name, following));
    }

    private void rest(CommandSpec spec) {
        boolean optionsOver = false;
        for (Word word = next(); word != null; word = next()) {
            if (optionsOver) {
                argument(spec, word.text());
            } else if (word.endsOptions()) {
                optionsOver = true;
            } else if (word.asksForHelp()) {
                helpWanted = true;
            } else if (word.isOption()) {
                option(spec, word);
            } else {
                argument(spec, wholeOf(spec, word));
            }
        }
    }

    /** The word, or the rest of the line where the argument is code, or a text that does not begin with a quote. */
    private String wholeOf(CommandSpec spec, Word word) {
        ArgumentSpec.Form form = formOfNext(spec);
        boolean quoted = !word.bare() && form == ArgumentSpec.Form.TEXT;
        if (form == ArgumentSpec.Form.WORD || quoted) {
            return word.text();
        }
        codeOffset = word.offset();
        String rest = words.restFrom(word, form == ArgumentSpec.Form.TEXT);
        return rest == null ? word.text() : rest;
    }

    private ArgumentSpec.Form formOfNext(CommandSpec spec) {
        return spec.argument(position).map(ArgumentSpec::form).orElse(ArgumentSpec.Form.WORD);
    }

    private void argument(CommandSpec spec, String text) {
        Optional<ArgumentSpec> target = spec.argument(position);
        if (target.isPresent()) {
            arguments
                    .computeIfAbsent(target.get().name(), name -> new ArrayList<>())
                    .add(text);
            position++;
        } else if (position > 0 && spec.arguments().get(position - 1).form() != ArgumentSpec.Form.WORD) {
            arguments.computeIfPresent(
                    spec.arguments().get(position - 1).name(), (name, parts) -> List.of(parts.get(0) + " " + text));
        } else {
            throw usage(spec, "\"" + text + "\" is one word too many for " + spec.name());
        }
    }

    private void option(CommandSpec spec, Word word) {
        String name = word.optionName();
        Optional<OptionSpec> option = spec.option(name);
        if (option.isEmpty()) {
            if (GlobalOption.named(name).isEmpty()) {
                throw unknownOption(
                        spec.name(),
                        "usage: " + spec.usage(),
                        spec.options().stream().map(OptionSpec::name).toList(),
                        name);
            }
            globalOption(word);
            return;
        }
        List<String> values = options.computeIfAbsent(name, each -> new ArrayList<>());
        values.add(value(option.get(), word));
        if (values.size() > 1 && !option.get().repeatable()) {
            throw usage(spec, "--" + name + " is there twice");
        }
    }

    private void globalOption(Word word) {
        GlobalOption option = GlobalOption.named(word.optionName()).orElseThrow();
        String value = value(option.spec(), word);
        global = switch (option) {
            case FORMAT -> global.withFormat(GlobalOption.format(value));
            case NO_PAGER -> global.unpaged();
            case YES -> global.confirmed();
            case QUIET -> global.quieter();
            case VERBOSE -> global.louder();
            case HELP -> {
                helpWanted = true;
                yield global;
            }
            case PROJECT, PROFILE, SANDBOX, NO_COLOR, VERSION ->
                throw new MshellException(
                        ErrorCode.USAGE,
                        "--" + option.spec().name() + " settles something for the whole shell",
                        "start mshell with it: mshell " + option.spec().label());
        };
    }

    private String value(OptionSpec option, Word word) {
        int equals = word.text().indexOf('=');
        if (option.isFlag()) {
            if (equals >= 0) {
                throw new MshellException(ErrorCode.USAGE, "--" + option.name() + " takes no value");
            }
            return "";
        }
        if (equals >= 0) {
            return word.text().substring(equals + 1);
        }
        Word value = next();
        if (value == null || value.isOption() || value.endsOptions()) {
            throw new MshellException(
                    ErrorCode.USAGE,
                    "--" + option.name() + " needs a value",
                    option.label() + "; a value that begins with -- is written --" + option.name() + "=VALUE");
        }
        return value.text();
    }

    private void complete(CommandSpec spec) {
        for (ArgumentSpec argument : spec.arguments()) {
            if (argument.required() && !arguments.containsKey(argument.name())) {
                throw usage(spec, spec.name() + " needs " + argument.name());
            }
        }
        for (OptionSpec option : spec.options()) {
            if (option.required() && !options.containsKey(option.name())) {
                throw usage(spec, spec.name() + " needs " + option.label());
            }
            String fallback = option.defaultValue();
            if (fallback != null) {
                options.putIfAbsent(option.name(), List.of(fallback));
            }
        }
    }

    private MshellException unknownCommand(String name) {
        String hint =
                index.nearest(name).map(meant -> "did you mean " + meant + "?").orElse("help lists the commands");
        return new MshellException(ErrorCode.USAGE, "unknown command \"" + name + "\"", hint);
    }

    private MshellException incomplete(String name, @Nullable Word following) {
        List<String> second = index.under(name).stream()
                .map(spec -> spec.name().substring(name.length() + 1))
                .toList();
        String choices = String.join(", ", second);
        if (following == null) {
            return new MshellException(
                    ErrorCode.USAGE, name + " needs one more word", name + " is followed by one of: " + choices);
        }
        String hint = Nearest.to(following.text(), second)
                .map(meant -> "did you mean " + name + " " + meant + "?")
                .orElse(name + " is followed by one of: " + choices);
        return new MshellException(ErrorCode.USAGE, "unknown command \"" + name + " " + following.text() + "\"", hint);
    }

    private static MshellException unknownOption(String owner, String usage, List<String> own, String name) {
        List<String> known = new ArrayList<>(own);
        for (GlobalOption option : GlobalOption.values()) {
            known.add(option.spec().name());
        }
        String hint = Nearest.to(name, known)
                .map(meant -> "did you mean --" + meant + "?")
                .orElse(usage);
        return new MshellException(ErrorCode.USAGE, owner + " has no option --" + name, hint);
    }

    private static MshellException usage(CommandSpec spec, String message) {
        return new MshellException(ErrorCode.USAGE, message, "usage: " + spec.usage());
    }
}
