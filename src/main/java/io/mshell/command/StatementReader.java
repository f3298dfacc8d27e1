package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script into its commands: {@code #} comments, {@code \} at the end of a line, quotes over several lines and
 * {@code <<END} blocks. A line of the prompt is a script of one command.
 */
final class StatementReader {

    /** {@code <<END} as the last word, or {@code <<'END'}, which is the same. */
    private static final Pattern MARKER = Pattern.compile("(?:^|\\s)<<(['\"]?)([A-Za-z_][A-Za-z0-9_]*)\\1\\s*$");

    private final List<String> lines;
    private int at;

    private StatementReader(String text) {
        lines = text.lines().toList();
    }

    /**
     * All commands of a script.
     *
     * @throws MshellException SCRIPT_INVALID if a quote or block has no end
     */
    static List<Statement> read(String text) {
        return new StatementReader(text).all(List::of);
    }

    /** The commands of a line as typed, which {@code ;} separates. SCRIPT_INVALID as {@link #read} says. */
    static List<Statement> readLine(String text) {
        return new StatementReader(text).all(Quotes::parts);
    }

    /** What a text still needs before it is a whole command, in words; empty if it is one. */
    static Optional<String> missing(String text) {
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

    private List<Statement> all(Function<String, List<String>> splitting) {
        List<Statement> statements = new ArrayList<>();
        while (at < lines.size()) {
            int first = at + 1;
            String text = logicalLine(first);
            Matcher marker = MARKER.matcher(text);
            String block = null;
            if (!text.startsWith("#") && marker.find()) {
                block = block(marker.group(2), first);
                text = text.substring(0, marker.start());
            }
            List<String> parts = splitting.apply(text);
            for (int i = 0; i < parts.size(); i++) {
                boolean last = i == parts.size() - 1;
                add(statements, first, parts.get(i), last ? block : null);
            }
        }
        return statements;
    }

    private static void add(List<Statement> statements, int line, String text, @Nullable String block) {
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        boolean mayFail = text.startsWith("-") && !text.startsWith("--");
        statements.add(new Statement(line, mayFail ? text.substring(1).strip() : text, block, mayFail));
    }

    /** The next line and those it continues on, stripped. */
    private String logicalLine(int first) {
        StringBuilder text = new StringBuilder(lines.get(at++));
        if (text.toString().strip().startsWith("#")) {
            return "#";
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
                throw unclosedQuote(text.toString(), first);
            } else {
                text.append('\n');
            }
            text.append(lines.get(at++));
        }
        return text.toString().strip();
    }

    private String block(String end, int first) {
        int start = at;
        while (at < lines.size()) {
            if (lines.get(at++).strip().equals(end)) {
                return String.join("\n", lines.subList(start, at - 1));
            }
        }
        throw new MshellException(
                ErrorCode.SCRIPT_INVALID,
                "the block <<" + end + " begun at line " + first + " has no end",
                "end it with a line that holds nothing but " + end);
    }

    /** Whether a text ends with an odd number of backslashes, the last of which continues the line. */
    private static boolean continues(CharSequence text) {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '\\') {
            count++;
        }
        return count % 2 == 1;
    }

    private static MshellException unclosedQuote(String text, int first) {
        int open = Quotes.open(text);
        String before = text.substring(0, open);
        long line = first + before.chars().filter(c -> c == '\n').count();
        int column = open - before.lastIndexOf('\n');
        return new MshellException(
                ErrorCode.SCRIPT_INVALID,
                "the quote opened at line " + line + ", column " + column + " is not closed",
                "close it with " + text.charAt(open));
    }
}
