package io.mshell.command;

import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.script.StatementReader;
import io.mshell.script.Tokenizer;
import io.mshell.script.Word;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The commands there are, by name. */
public final class CommandIndex implements StatementReader.Grammar {

    private final TreeMap<String, CommandSpec> byName = new TreeMap<>();

    public CommandIndex(Collection<CommandSpec> specs) {
        specs.forEach(spec -> byName.put(spec.name(), spec));
    }

    public Optional<CommandSpec> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, by group, then by name. */
    public List<CommandSpec> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(CommandSpec::group).thenComparing(CommandSpec::name))
                .toList();
    }

    /** Whether the command of this name takes the rest of its line as code. */
    boolean takesCode(String name) {
        return named(name)
                .flatMap(spec -> spec.argument(0))
                .filter(argument -> argument.form() == ArgumentSpec.Form.CODE)
                .isPresent();
    }

    @Override
    public boolean takesRest(String command) {
        return takesCode(nameIn(command));
    }

    /** Also where the command is a variable's value, and so may be any. */
    @Override
    public boolean takesQuery(String command) {
        String name = nameIn(command);
        return name.isEmpty()
                || named(name)
                        .flatMap(spec -> spec.argument(0))
                        .filter(argument -> argument.form() != ArgumentSpec.Form.WORD)
                        .isPresent();
    }

    @Override
    public boolean wantsQuery(String command) {
        Optional<CommandSpec> spec = named(nameIn(command));
        if (spec.isEmpty() || !takesQuery(command)) {
            return false;
        }
        try {
            Call call = CallParser.parse(this, new Tokenizer(command, reference -> ""), null, CallOptions.DEFAULT);
            return !call.helpWanted()
                    && call.arguments().isEmpty()
                    && !call.options().containsKey(QueryText.FILE.name());
        } catch (MshellException required) {
            // One that must have its query says so.
            return command.strip().equals(spec.get().name());
        }
    }

    /** The first word of a command, after options of mshell's own; empty if it cannot be told. */
    private static String nameIn(String command) {
        Tokenizer words = new Tokenizer(command, reference -> "");
        try {
            for (Word word = words.next(); word != null; word = words.next()) {
                if (!word.isOption()) {
                    return word.text();
                }
                boolean flag = GlobalOption.named(word.optionName())
                        .map(option -> option.spec().isFlag())
                        .orElse(true);
                if (!flag && !word.text().contains("=")) {
                    words.next();
                }
            }
        } catch (MshellException unfinished) {
            return "";
        }
        return "";
    }

    /** Commands of more words that begin with these. */
    List<CommandSpec> under(String words) {
        return byName.values().stream()
                .filter(spec -> spec.name().startsWith(words + " "))
                .toList();
    }

    /** The command that was meant by a mistyped name. */
    Optional<String> nearest(String typed) {
        return Nearest.to(typed, byName.keySet()).or(() -> firstWord(typed));
    }

    private Optional<String> firstWord(String typed) {
        List<String> words = byName.keySet().stream()
                .map(name -> name.split(" ", 2)[0])
                .distinct()
                .toList();
        return Nearest.to(typed, words);
    }
}
