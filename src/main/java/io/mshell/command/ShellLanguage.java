package io.mshell.command;

import io.mshell.completion.Catalog;
import io.mshell.completion.CodeCompletion;
import io.mshell.completion.GraphQlCompletion;
import io.mshell.completion.Matches;
import io.mshell.completion.ScriptCompletion;
import io.mshell.completion.SqlCompletion;
import io.mshell.console.Language;
import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import io.mshell.script.Spot;
import io.mshell.script.StatementReader;
import io.mshell.script.Variables;
import io.mshell.script.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shell's language for the prompt: when a line is whole, and what could stand at its cursor. */
public final class ShellLanguage implements Language {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]*)$");
    private static final Pattern OUTPUT = Pattern.compile(">>?");

    private final CommandIndex index;
    private final Names names;
    private final Map<String, CodeCompletion> code;

    /**
     * The language of these commands.
     *
     * @param code completes the arguments that are code, by the command's name
     */
    public ShellLanguage(CommandIndex index, Names names, Map<String, CodeCompletion> code) {
        this.index = index;
        this.names = names;
        this.code = Map.copyOf(code);
    }

    /** What completes the arguments of the shell's commands that are code. */
    public static Map<String, CodeCompletion> code(Catalog catalog, Variables variables) {
        CodeCompletion script = new ScriptCompletion(() -> variables.all().keySet());
        return Map.of(
                "sql",
                new SqlCompletion(catalog),
                "gql",
                new GraphQlCompletion(catalog),
                "js",
                script,
                "assert",
                script);
    }

    @Override
    public Optional<String> missing(String text) {
        return StatementReader.missing(text, index);
    }

    @Override
    public Suggestions suggest(String text, int cursor) {
        Spot spot = Spot.of(text, cursor, index);
        String command = text.substring(spot.start(), spot.end());
        TypedCall call = TypedCall.of(index, spot.isInBlock() ? command + " " : command);
        Optional<Suggestions> reference = reference(call, text.substring(0, cursor));
        if (reference.isPresent()) {
            return reference.get();
        }
        int begin = spot.isInBlock() ? spot.block() : call.code() < 0 ? -1 : spot.start() + call.code();
        return begin < 0
                ? words(call).from(spot.start())
                : code(call, text.substring(begin, spot.after()), cursor - begin)
                        .from(begin);
    }

    /** The variables, where one is being named and code does not mean something else by it. */
    private Optional<Suggestions> reference(TypedCall call, String upToCursor) {
        Matcher reference = REFERENCE.matcher(upToCursor);
        if (index.takesCode(call.name()) || !reference.find()) {
            return Optional.empty();
        }
        List<Suggestion> variables = names.of(Hint.VARIABLE, reference.group(1), Optional.empty()).stream()
                .map(variable -> variable.written(variable.value() + "}").goingOn())
                .toList();
        return Optional.of(Matches.best(reference.start(1), reference.group(1), variables));
    }

    /** Code, which may stand in quotes that are the shell's. */
    private Suggestions code(TypedCall call, String text, int cursor) {
        CodeCompletion completion = code.get(call.name());
        if (completion == null) {
            return Suggestions.none(cursor);
        }
        if (cursor == 0) {
            Suggestions first = completion.at(text, 0);
            List<Suggestion> both = Stream.concat(first.best().stream(), options(call, "").stream())
                    .toList();
            return new Suggestions(0, both, first.more());
        }
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        int skipped = quoted ? 1 : 0;
        return completion.at(text.substring(skipped), cursor - skipped).from(skipped);
    }

    private Suggestions words(TypedCall call) {
        Word word = call.current();
        String typed = word.text();
        Matcher output = OUTPUT.matcher(typed);
        if (call.isRedirected()) {
            return chosen(word.offset(), typed, files(typed), !word.bare());
        }
        if (word.bare() && output.lookingAt()) {
            String file = typed.substring(output.end());
            return chosen(word.offset() + output.end(), file, files(file), false);
        }
        if (call.canBeOption() && typed.startsWith("--")) {
            return typed.indexOf('=') < 0
                    ? Matches.best(word.offset(), typed, options(call, typed))
                    : assigned(call, word);
        }
        Suggestions single = singles(call);
        return single.isEmpty() || typed.isEmpty() ? severalWords(call).orElse(single) : single;
    }

    private List<Suggestion> files(String typed) {
        return names.of(Hint.FILE, typed, Optional.empty());
    }

    /** The best of these names, written as words. */
    private static Suggestions chosen(int offset, String typed, List<Suggestion> all, boolean quoted) {
        return written(Matches.best(offset, typed, all), quoted);
    }

    private static Suggestions written(Suggestions found, boolean quoted) {
        List<Suggestion> best =
                found.best().stream().map(each -> WrittenWord.of(each, quoted)).toList();
        return new Suggestions(found.offset(), best, found.more());
    }

    /** What the word under the cursor alone could become. */
    private Suggestions singles(TypedCall call) {
        Word word = call.current();
        String typed = word.text();
        Optional<OptionSpec> pending = call.pending();
        if (pending.isPresent()) {
            return chosen(word.offset(), typed, values(call, pending.get(), typed), !word.bare());
        }
        List<Suggestion> all = new ArrayList<>();
        if (call.canBeName()) {
            all.addAll(commandWords(call.name()));
        }
        Suggestions named = arguments(call, typed);
        all.addAll(named.best());
        if (call.canBeOption() && (typed.isEmpty() || typed.equals("-"))) {
            all.addAll(options(call, typed));
        }
        Suggestions found = Matches.best(word.offset(), typed, all);
        return new Suggestions(word.offset(), found.best(), found.more() || named.more());
    }

    private Suggestions arguments(TypedCall call, String typed) {
        Optional<ArgumentSpec> argument = call.argument();
        if (argument.isEmpty()) {
            return Suggestions.none(0);
        }
        Hint hint = argument.get().hint();
        return hint == Hint.COMMAND
                ? Matches.best(0, typed, commandWords(String.join(" ", call.arguments())))
                : chosen(
                        0,
                        typed,
                        names.of(hint, typed, call.board()),
                        !call.current().bare());
    }

    /** A name of several words that has been begun without quotes: all of it is replaced. */
    private Optional<Suggestions> severalWords(TypedCall call) {
        List<TypedCall.Part> parts = call.parts();
        for (int i = 0; i < parts.size(); i++) {
            TypedCall.Part first = parts.get(i);
            StringBuilder typed = new StringBuilder();
            parts.subList(i, parts.size())
                    .forEach(part -> typed.append(part.text()).append(' '));
            String joined = typed.append(call.current().text()).toString();
            List<Suggestion> known = names.of(first.hint(), joined, call.board());
            Suggestions found = written(Matches.close(first.offset(), joined, known), false);
            if (!found.isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
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
                all.add(Suggestion.of(rest[0], description).in("commands"));
            }
        }
        return all;
    }

    private List<Suggestion> values(TypedCall call, OptionSpec option, String typed) {
        return option.choices().isEmpty()
                ? names.of(option.hint(), typed, call.board())
                : option.choices().stream()
                        .map(choice -> Suggestion.of(choice, ""))
                        .toList();
    }

    /** The value in {@code --name=value}. */
    private Suggestions assigned(TypedCall call, Word word) {
        int value = word.text().indexOf('=') + 1;
        String typed = word.text().substring(value);
        List<Suggestion> offered = call.option(word.optionName())
                .map(option -> values(call, option, typed))
                .orElse(List.of());
        return chosen(word.offset() + value, typed, offered, false);
    }

    /** The options that are not there yet; those of mshell itself once one is being typed. */
    private static List<Suggestion> options(TypedCall call, String typed) {
        Stream<OptionSpec> own = call.spec().map(CommandSpec::options).orElse(List.of()).stream();
        Stream<OptionSpec> global = typed.length() > 2
                ? Stream.of(GlobalOption.values())
                        .filter(option -> !option.isStartOnly())
                        .map(GlobalOption::spec)
                : Stream.empty();
        return Stream.concat(own, global)
                .filter(option -> !call.isGiven(option))
                .map(option ->
                        Suggestion.of("--" + option.name(), option.explained()).in("options"))
                .toList();
    }
}
