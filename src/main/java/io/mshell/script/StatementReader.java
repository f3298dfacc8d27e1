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

    /** {@code <<END} as the last word, or {@code <<'END'} for a block in which variables are not replaced. */
    static final Pattern MARKER = Pattern.compile("(?:^|\\s)<<(['\"]?)([A-Za-z_][A-Za-z0-9_]*)\\1\\s*$");

    private final @Nullable String source;
    private final List<String> lines;
    private int at;

    private StatementReader(@Nullable String source, String text) {
        this.source = source;
        this.lines = text.lines().toList();
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
    public static List<Statement> read(String source, String text) {
        List<Statement> statements = new ArrayList<>();
        readInto(statements::add, source, text);
        return statements;
    }

    /** The same one by one, so that those before a failure are known in spite of it. */
    public static void readInto(Consumer<Statement> taker, String source, String text) {
        new StatementReader(source, text).all(part -> true, taker);
    }

    /**
     * The commands of a line as typed, which {@code ;} separates. SCRIPT_INVALID as {@link #read} says.
     *
     * @param takesRest whether the command of this name takes the rest of the line, {@code ;} and all: code does
     */
    public static List<Statement> readLine(String text, Predicate<String> takesRest) {
        List<Statement> statements = new ArrayList<>();
        new StatementReader(null, text).all(part -> takesRest.test(part.split("\\s", 2)[0]), statements::add);
        return statements;
    }

    /** What a text still needs before it is a whole command, in words; empty if it is one. */
    public static Optional<String> missing(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            boolean outside = Quotes.open(String.join("\n", lines.subList(0, i + 1))) < 0;
            if (outside && marker.find()) {
                String end = marker.group(2);
                boolean ended = lines.stream()
                        .skip(i + 1L)
                        .anyMatch(line -> line.strip().equals(end));
                return ended ? Optional.empty() : Optional.of(end);
            }
        }
        int open = Quotes.open(text);
        if (open >= 0) {
            return Optional.of("a closing " + text.charAt(open));
        }
        return continues(text) ? Optional.of("the rest of the line") : Optional.empty();
    }

    private void all(Predicate<String> whole, Consumer<Statement> taker) {
        while (at < lines.size()) {
            Logical line = logicalLine();
            Matcher marker = MARKER.matcher(line.text());
            Statement.Block block = null;
            if (!line.text().startsWith("#") && marker.find()) {
                block = block(marker, line.positions().at(marker.start(2) - 2));
                line = new Logical(line.text().substring(0, marker.start()), line.positions());
            }
            split(taker, line, whole, block);
        }
    }

    private static void split(
            Consumer<Statement> taker, Logical line, Predicate<String> whole, Statement.@Nullable Block block) {
        int length = line.text().length();
        int start = 0;
        for (int end : Quotes.ends(line.text())) {
            Logical rest = line.from(start).stripped();
            String command =
                    rest.text().startsWith("-") ? rest.text().substring(1).strip() : rest.text();
            if (end == length || whole.test(command)) {
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

    private static void add(Consumer<Statement> taker, Logical part, Statement.@Nullable Block block) {
        if (part.text().isEmpty() || part.text().startsWith("#")) {
            return;
        }
        boolean mayFail = part.text().startsWith("-") && !part.text().startsWith("--");
        Logical command = mayFail ? part.from(1).stripped() : part;
        taker.accept(new Statement(command.positions(), command.text(), block, mayFail));
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
                    break;
                }
            } else if (Quotes.open(text.toString()) < 0) {
                break;
            } else if (at == lines.size()) {
                int open = Quotes.open(text.toString());
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
