package io.mshell.script;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script into its commands: {@code #} comments, {@code \} at the end of a line, quotes over several lines and
 * {@code <<END} blocks. A line of the prompt is a script of one command.
 */
public final class StatementReader {

    /**
     * {@code <<END} as the last word but for an ending, or {@code <<'END'} for a block in which variables are not
     * replaced.
     */
    static final Pattern MARKER =
            Pattern.compile("(?:^|\\s)<<(['\"]?)([A-Za-z_][A-Za-z0-9_]*)\\1(?:\\s+([>|&].*)|\\s*)$");

    private final @Nullable String source;
    private final List<String> lines;
    private final Grammar grammar;
    private final boolean typed;
    private int at;
    private @Nullable String missing;

    private StatementReader(@Nullable String source, String text, Grammar grammar, boolean typed) {
        this.source = source;
        this.lines = text.lines().toList();
        this.grammar = grammar;
        this.typed = typed;
    }

    /** What has to be known of a command to see where it ends. */
    public interface Grammar {

        /** Whether the command of this text takes the rest of the line, {@code ;} and all: code does. */
        boolean takesRest(String command);

        /** Whether in the command of this text {@code >} and {@code |} may be operators of a query. */
        boolean takesQuery(String command);

        /** Whether the command of this text takes a query and none has been given yet. */
        boolean wantsQuery(String command);
    }

    /** A text put together from lines of the source. */
    private record Logical(String text, Positions positions) {

        Logical stripped() {
            return new Logical(
                    text.strip(),
                    positions.from(text.length() - text.stripLeading().length()));
        }

        Logical from(int offset) {
            return new Logical(text.substring(offset), positions.from(offset));
        }
    }

    /**
     * All commands of a script.
     *
     * @param source the script's name, for messages
     * @throws MshellException SCRIPT_INVALID naming source, line and column if a quote or block has no end
     */
    public static List<Statement> read(String source, String text, Grammar grammar) {
        List<Statement> statements = new ArrayList<>();
        readInto(statements::add, source, text, grammar);
        return statements;
    }

    /** The same one by one, so that those before a failure are known in spite of it. */
    public static void readInto(Consumer<Statement> taker, String source, String text, Grammar grammar) {
        new StatementReader(source, text, grammar, false).all(part -> true, taker);
    }

    /**
     * The commands of a text as typed, which {@code ;} and line ends separate. A query goes on over line ends as long as a
     * bracket or quote of it is open; one that begins on the line after its command's goes on to an empty line, or to a
     * line that ends with {@code ;} or its last brace. SCRIPT_INVALID as {@link #read} says.
     */
    public static List<Statement> readLine(String text, Grammar grammar) {
        List<Statement> statements = new ArrayList<>();
        new StatementReader(null, text, grammar, true).all(grammar::takesRest, statements::add);
        return statements;
    }

    /** What a text as typed still needs before it is whole, in words; empty if it is. */
    public static Optional<String> missing(String text, Grammar grammar) {
        StatementReader reader = new StatementReader(null, text, grammar, true);
        try {
            reader.all(grammar::takesRest, statement -> {});
        } catch (MshellException unfinished) {
            return Optional.ofNullable(reader.missing);
        }
        return Optional.ofNullable(reader.missing);
    }

    private void all(Predicate<String> whole, Consumer<Statement> taker) {
        while (at < lines.size()) {
            Logical line = logicalLine();
            Matcher marker = MARKER.matcher(line.text());
            if (!line.text().startsWith("#") && marker.find()) {
                Statement.Block block = block(marker, line.positions().at(marker.start(2) - 2));
                // What stands after the marker is the ending, and in front of it there is no query.
                String after = marker.group(3) == null ? "" : " " + marker.group(3);
                String before = line.text().substring(0, marker.start());
                split(taker, new Logical(before + after, line.positions()), whole, block);
            } else {
                split(taker, typed ? wholeQuery(line) : line, whole, null);
            }
        }
    }

    /** The line with the lines its query goes on over, if its last command has one. */
    private Logical wholeQuery(Logical line) {
        String command = line.text().substring(Spot.lastCommand(line.text(), grammar::takesRest));
        if (!grammar.takesQuery(command)) {
            return line;
        }
        boolean below = grammar.wantsQuery(command);
        StringBuilder text = new StringBuilder(line.text());
        Positions positions = line.positions();
        Optional<Character> open = Brackets.unclosed(command);
        String last = "";
        boolean ended = !below;
        while (open.isPresent() || !ended) {
            if (at == lines.size()) {
                missing = open.map(close -> "a closing " + close).orElse("the query");
                break;
            }
            text.append('\n');
            positions = positions.joined(text.length(), at + 1);
            last = lines.get(at++);
            text.append(last);
            open = Brackets.unclosed(text.substring(line.text().length() - command.length()));
            ended = !below
                    || last.isBlank()
                    || (!grammar.takesRest(command) && last.stripTrailing().matches(".*[;}]"));
        }
        return new Logical(text.toString(), positions);
    }

    private static String withoutDash(String command) {
        return command.startsWith("-") ? command.substring(1).strip() : command;
    }

    private void split(
            Consumer<Statement> taker, Logical line, Predicate<String> whole, Statement.@Nullable Block block) {
        int length = line.text().length();
        int start = 0;
        for (int end : Quotes.ends(line.text())) {
            Logical rest = line.from(start).stripped();
            if (end == length || whole.test(withoutDash(rest.text()))) {
                add(taker, rest, block);
                return;
            }
            add(
                    taker,
                    new Logical(line.text().substring(0, end), line.positions())
                            .from(start)
                            .stripped(),
                    null);
            start = end + 1;
        }
    }

    private void add(Consumer<Statement> taker, Logical part, Statement.@Nullable Block block) {
        if (part.text().isEmpty() || part.text().startsWith("#")) {
            return;
        }
        boolean mayFail = part.text().startsWith("-") && !part.text().startsWith("--");
        Logical command = mayFail ? part.from(1).stripped() : part;
        Ending ending = block == null ? Ending.of(command.text(), grammar) : Ending.ofWords(command.text());
        String text = ending.isNone()
                ? command.text()
                : command.text().substring(0, ending.offset()).stripTrailing();
        taker.accept(new Statement(command.positions(), text, block, ending, mayFail));
    }

    /** The next line and those it continues on, stripped. */
    private Logical logicalLine() {
        Positions positions = Positions.ofLine(at + 1);
        StringBuilder text = new StringBuilder(lines.get(at++));
        if (text.toString().strip().startsWith("#")) {
            return new Logical("#", positions);
        }
        while (true) {
            if (continues(text)) {
                text.setLength(text.length() - 1);
                if (at == lines.size()) {
                    missing = "the rest of the line";
                    break;
                }
            } else if (Quotes.open(text.toString()) < 0) {
                break;
            } else if (at == lines.size()) {
                int open = Quotes.open(text.toString());
                missing = "a closing " + text.charAt(open);
                throw invalid(
                        positions.at(open),
                        "the quote opened here is not closed",
                        "close it with " + text.charAt(open));
            } else {
                text.append('\n');
            }
            positions = positions.joined(text.length(), at + 1);
            text.append(lines.get(at++));
        }
        return new Logical(text.toString(), positions).stripped();
    }

    private Statement.Block block(Matcher marker, Place place) {
        String end = marker.group(2);
        boolean raw = !marker.group(1).isEmpty();
        int start = at;
        while (at < lines.size()) {
            if (lines.get(at++).strip().equals(end)) {
                return new Statement.Block(start + 1, String.join("\n", lines.subList(start, at - 1)), raw);
            }
        }
        missing = end;
        throw invalid(place, "the block <<" + end + " has no end", "end it with a line that holds nothing but " + end);
    }

    /** Whether a text ends with an odd number of backslashes, the last of which continues the line. */
    private static boolean continues(CharSequence text) {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '\\') {
            count++;
        }
        return count % 2 == 1;
    }

    private MshellException invalid(Place place, String message, String hint) {
        String where = source == null ? "column " + place.column() : source + ":" + place;
        return new MshellException(ErrorCode.SCRIPT_INVALID, where + ": " + message, hint);
    }
}
