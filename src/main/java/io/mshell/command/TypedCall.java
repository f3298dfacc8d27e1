package io.mshell.command;

import io.mshell.error.MshellException;
import io.mshell.script.Quotes;
import io.mshell.script.Tokenizer;
import io.mshell.script.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command line as far as it has been typed, which is never wrong: {@link CallParser} for lines that are not whole. */
final class TypedCall {

    private final CommandIndex index;
    private final Set<String> given = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private String name = "";
    private boolean named;
    private @Nullable CommandSpec spec;
    private @Nullable OptionSpec pending;
    private boolean optionsOver;
    private boolean redirected;
    private @Nullable String board;
    private int code = -1;
    private Word current = Word.of("");

    private TypedCall(CommandIndex index) {
        this.index = index;
    }

    /** A word that was taken for a whole name, which may be the first of several. */
    record Part(String text, int offset, Hint hint) {}

    /** Reads a command up to the cursor. */
    static TypedCall of(CommandIndex index, String text) {
        TypedCall call = new TypedCall(index);
        // A line that goes on in the next one: two blanks keep every place.
        String joined = text.replace("\\\n", "  ");
        int open = Quotes.open(joined);
        boolean between = open < 0 && endsWord(joined);
        boolean referring = joined.lastIndexOf("${") > joined.lastIndexOf('}');
        String closed = joined + (referring ? "}" : "") + (open < 0 ? "" : joined.charAt(open));
        try {
            call.read(new Tokenizer(closed, reference -> "${" + reference + "}"), between);
        } catch (MshellException unfinished) {
            between = true;
        }
        if (between) {
            call.current = new Word("", true, text.length());
            call.code = call.code < 0 && call.expectsCode() && !call.isUnknown() ? text.length() : call.code;
        }
        return call;
    }

    private static boolean endsWord(String text) {
        int end = text.length();
        boolean space = end > 0 && Character.isWhitespace(text.charAt(end - 1));
        boolean escaped = end > 1 && text.charAt(end - 2) == '\\';
        return end == 0 || (space && !escaped);
    }

    private void read(Tokenizer words, boolean between) {
        Word word = words.next();
        while (word != null && code < 0) {
            if (!word.isOption() && !extendsName(word) && expectsCode()) {
                code = word.offset();
                return;
            }
            Word next = words.next();
            if (next != null || between) {
                take(word);
            } else {
                current = word;
            }
            word = next;
        }
    }

    private boolean extendsName(Word word) {
        String longer = longer(word);
        return !named
                && word.bare()
                && (index.named(longer).isPresent() || !index.under(longer).isEmpty());
    }

    private String longer(Word word) {
        return name.isEmpty() ? word.text() : name + " " + word.text();
    }

    private boolean expectsCode() {
        return pending == null
                && argument()
                        .map(ArgumentSpec::form)
                        .filter(form -> form != ArgumentSpec.Form.WORD)
                        .isPresent();
    }

    private void take(Word word) {
        OptionSpec option = pending;
        if (option != null) {
            pending = null;
            remember(word, option.hint());
        } else if (redirected) {
            redirected = false;
        } else if (extendsName(word)) {
            name = longer(word);
            spec = index.named(name).orElse(null);
        } else if (word.isOption() && !optionsOver) {
            parts.clear();
            option(word);
        } else if (word.endsOptions()) {
            optionsOver = true;
        } else if (word.bare() && (word.text().equals(">") || word.text().equals(">>"))) {
            redirected = true;
        } else {
            named = true;
            Hint hint = argument().map(ArgumentSpec::hint).orElse(Hint.FREE);
            arguments.add(word.text());
            remember(word, hint);
        }
    }

    private void remember(Word word, Hint hint) {
        parts.add(new Part(word.text(), word.offset(), hint));
        if (hint == Hint.BOARD || hint == Hint.REGISTERED) {
            board = word.text();
        }
    }

    private void option(Word word) {
        String option = word.optionName().toLowerCase(Locale.ROOT);
        given.add(option);
        Optional<OptionSpec> known = option(option);
        boolean whole = word.text().indexOf('=') >= 0;
        pending = known.filter(each -> !each.isFlag() && !whole).orElse(null);
        known.map(OptionSpec::hint)
                .filter(hint -> whole && (hint == Hint.BOARD || hint == Hint.REGISTERED))
                .ifPresent(hint -> board = word.text().substring(word.text().indexOf('=') + 1));
    }

    /** The option of this name that can stand here. */
    Optional<OptionSpec> option(String option) {
        return spec().flatMap(known -> known.option(option))
                .or(() -> GlobalOption.named(option).map(GlobalOption::spec));
    }

    /** The command; empty if its name is not whole. */
    Optional<CommandSpec> spec() {
        return Optional.ofNullable(spec);
    }

    /** The words of the command's name so far. */
    String name() {
        return name;
    }

    /** Whether the word under the cursor can still belong to the command's name. */
    boolean canBeName() {
        return !named && pending == null;
    }

    /** Whether there are words and they name no command. */
    private boolean isUnknown() {
        return spec == null;
    }

    /** The argument that comes next. */
    Optional<ArgumentSpec> argument() {
        return spec().flatMap(known -> known.argument(arguments.size()));
    }

    List<String> arguments() {
        return arguments;
    }

    /** The option whose value comes next. */
    Optional<OptionSpec> pending() {
        return Optional.ofNullable(pending);
    }

    boolean isGiven(OptionSpec option) {
        return given.contains(option.name()) && !option.repeatable();
    }

    /** Whether the word under the cursor can be an option. */
    boolean canBeOption() {
        return !optionsOver && current.bare() && pending == null && !redirected;
    }

    /** Whether the output is led into a file whose name comes next. */
    boolean isRedirected() {
        return redirected;
    }

    /** The board named, as it is called there. */
    Optional<String> board() {
        return Optional.ofNullable(board);
    }

    /** The words just before the one under the cursor that no option parts from it. */
    List<Part> parts() {
        return parts;
    }

    /** The word under the cursor; empty between words. */
    Word current() {
        return current;
    }

    /** Where the argument that is code begins; -1 if it has not begun. */
    int code() {
        return code;
    }
}
