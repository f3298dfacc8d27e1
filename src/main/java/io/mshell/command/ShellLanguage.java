package io.mshell.command;

import io.mshell.console.Language;
import io.mshell.console.Suggestion;
import io.mshell.error.MshellException;
import io.mshell.script.Quotes;
import io.mshell.script.StatementReader;
import io.mshell.script.Tokenizer;
import io.mshell.script.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shell's language for the prompt: when a line is whole, and what its words could become. */
public final class ShellLanguage implements Language {

    private final CommandIndex index;
    private final Names names;

    public ShellLanguage(CommandIndex index, Names names) {
        this.index = index;
        this.names = names;
    }

    @Override
    public Optional<String> missing(String text) {
        return StatementReader.missing(text, index);
    }

    @Override
    public Typed typed(String upToCursor) {
        int open = Quotes.open(upToCursor);
        String closed = open < 0 ? upToCursor : upToCursor + upToCursor.charAt(open);
        List<String> words = new ArrayList<>();
        int offset = upToCursor.length();
        try {
            Tokenizer each = new Tokenizer(closed, reference -> "${" + reference + "}");
            for (Word word = each.next(); word != null; word = each.next()) {
                words.add(word.text());
                offset = word.offset();
            }
        } catch (MshellException unfinished) {
            return new Typed(words, "", upToCursor.length());
        }
        boolean between = open < 0 && endsWord(upToCursor);
        if (words.isEmpty() || between) {
            return new Typed(words, "", upToCursor.length());
        }
        int last = words.size() - 1;
        return new Typed(words.subList(0, last), words.get(last), offset);
    }

    private static boolean endsWord(String text) {
        int end = text.length();
        boolean space = end > 0 && Character.isWhitespace(text.charAt(end - 1));
        boolean escaped = end > 1 && text.charAt(end - 2) == '\\';
        return end == 0 || (space && !escaped);
    }

    @Override
    public String quoted(String word) {
        boolean plain = !word.isEmpty() && word.chars().noneMatch(c -> " \t\n\"'\\$#;<>|&".indexOf(c) >= 0);
        return plain
                ? word
                : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
    }

    @Override
    public List<Suggestion> suggest(Typed typed) {
        List<String> before = typed.before();
        int used = 0;
        CommandSpec spec = null;
        String name = "";
        for (int i = 0; i < before.size(); i++) {
            name = i == 0 ? before.get(0) : name + " " + before.get(i);
            Optional<CommandSpec> found = index.named(name);
            if (found.isPresent()) {
                spec = found.get();
                used = i + 1;
            } else if (index.under(name).isEmpty()) {
                break;
            }
        }
        List<Suggestion> all = new ArrayList<>();
        if (!typed.current().startsWith("-")) {
            all.addAll(commandWords(String.join(" ", before)));
        }
        if (spec != null) {
            all.addAll(words(spec, before.subList(used, before.size()), typed.current()));
        }
        return all;
    }

    /** The next words of the commands that begin with these. */
    private List<Suggestion> commandWords(String prefix) {
        List<CommandSpec> specs = prefix.isEmpty() ? index.all() : index.under(prefix);
        int skip = prefix.isEmpty() ? 0 : prefix.length() + 1;
        List<Suggestion> all = new ArrayList<>();
        for (CommandSpec spec : specs) {
            String[] rest = spec.name().substring(skip).split(" ", 2);
            String description = rest.length == 1 ? spec.description() : rest[0] + " ...";
            if (all.stream().noneMatch(known -> known.value().equals(rest[0]))) {
                all.add(Suggestion.of(rest[0], description));
            }
        }
        return all;
    }

    private List<Suggestion> words(CommandSpec spec, List<String> before, String current) {
        OptionSpec pending = before.isEmpty() ? null : option(spec, before.get(before.size() - 1));
        if (pending != null && !pending.isFlag()) {
            return names.of(pending.hint(), current);
        }
        if (current.startsWith("--")) {
            return options(spec, before, current);
        }
        List<Suggestion> all = new ArrayList<>();
        spec.argument(position(spec, before)).ifPresent(argument -> all.addAll(names.of(argument.hint(), current)));
        if (current.isEmpty() || current.equals("-")) {
            all.addAll(options(spec, before, current));
        }
        return all;
    }

    private List<Suggestion> options(CommandSpec spec, List<String> before, String current) {
        int equals = current.indexOf('=');
        if (equals > 0) {
            OptionSpec option = option(spec, current.substring(0, equals));
            String typed = current.substring(equals + 1);
            return option == null
                    ? List.of()
                    : names.of(option.hint(), typed).stream()
                            .map(each -> new Suggestion(
                                    current.substring(0, equals + 1) + each.value(), each.description(), each.whole()))
                            .toList();
        }
        List<Suggestion> all = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            if (option.repeatable() || !before.contains("--" + option.name())) {
                all.add(Suggestion.of("--" + option.name(), option.description()));
            }
        }
        for (GlobalOption option : GlobalOption.values()) {
            if (current.length() > 2 && !option.isStartOnly()) {
                all.add(Suggestion.of("--" + option.spec().name(), option.spec().description()));
            }
        }
        return all;
    }

    /** How many arguments are there already. */
    private static int position(CommandSpec spec, List<String> before) {
        int position = 0;
        for (int i = 0; i < before.size(); i++) {
            OptionSpec option = option(spec, before.get(i));
            if (option != null && !option.isFlag()) {
                i++;
            } else if (!before.get(i).startsWith("--")) {
                position++;
            }
        }
        return position;
    }

    private static @Nullable OptionSpec option(CommandSpec spec, String word) {
        if (!word.startsWith("--") || word.contains("=")) {
            return null;
        }
        String name = word.substring(2).toLowerCase(Locale.ROOT);
        return spec.option(name)
                .or(() -> GlobalOption.named(name).map(GlobalOption::spec))
                .orElse(null);
    }
}
