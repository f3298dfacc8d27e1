package io.mshell.script;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands after a command: where its answer goes instead of to the screen, and whether it is waited for.
 *
 * @param target the file, still with its quotes and variables, or the program's command line
 * @param text all of it as written, such as {@code > out.csv &}; empty if there is nothing
 * @param offset where it begins in the statement
 * @param background ends with {@code &}
 */
public record Ending(To to, String target, String text, int offset, boolean background) {

    /** Where an answer goes. */
    public enum To {
        SCREEN,
        /** {@code > FILE} */
        FILE,
        /** {@code >> FILE} */
        END_OF_FILE,
        /** {@code | PROGRAM} */
        PROGRAM
    }

    public static final Ending NONE = new Ending(To.SCREEN, "", "", 0, false);

    /** The only files and programs that a query, in which {@code >} and {@code |} are operators, can end with. */
    private static final Pattern AFTER_QUERY =
            Pattern.compile("(?s).*\\s(?<all>(?:>>?\\s*(?:\"(?<d>[^\"]+)\"|'(?<s>[^']+)'|(?<bare>[^\\s'\"()]+))"
                    + "|\\|\\s*(?:less|more)(?:\\s+[-+]\\S*)*))\\s*");

    private static final Pattern BACKGROUND = Pattern.compile("\\s&\\s*$");

    private static final Set<String> FILES = Set.of("csv", "tsv", "json", "jsonl", "md", "txt");

    public boolean isNone() {
        return text.isEmpty();
    }

    /** How a command ends that is a line without a block. */
    public static Ending of(String text, StatementReader.Grammar grammar) {
        return grammar.takesQuery(text) ? ofQuery(text) : ofWords(text);
    }

    /** How a command ends whose arguments are words: the first operator outside quotes that begins a word. */
    static Ending ofWords(String text) {
        int[] operator = {-1, -1};
        Quotes.outside(text, (at, c) -> {
            boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            if (operator[0] < 0 && begins && (c == '>' || c == '|')) {
                operator[0] = at;
            }
            if (begins && c == '&') {
                operator[1] = at;
            }
        });
        String after = operator[1] < 0 ? "" : text.substring(operator[1] + 1).strip();
        boolean background = operator[1] >= 0 && (after.isEmpty() || after.startsWith("#"));
        if (operator[0] < 0) {
            return background ? new Ending(To.SCREEN, "", text.substring(operator[1]), operator[1], true) : NONE;
        }
        int end = background ? operator[1] : text.length();
        return at(operator[0], text, text.substring(operator[0], end), background);
    }

    /** How a command ends whose last argument is the rest of the line, as a query is. */
    static Ending ofQuery(String text) {
        Matcher waited = BACKGROUND.matcher(text);
        boolean background = waited.find();
        Ending none = background ? new Ending(To.SCREEN, "", "&", waited.start() + 1, true) : NONE;
        Matcher found = AFTER_QUERY.matcher(background ? text.substring(0, waited.start()) : text);
        if (!found.matches() || isQuoted(text, found.start("all"))) {
            return none;
        }
        String file = found.group("d") != null
                ? found.group("d")
                : found.group("s") != null ? found.group("s") : found.group("bare");
        boolean taken = file == null || FILES.contains(file.substring(file.lastIndexOf('.') + 1));
        return taken ? at(found.start("all"), text, found.group("all"), background) : none;
    }

    private static Ending at(int offset, String text, String ending, boolean background) {
        String all = text.substring(offset).strip();
        if (ending.startsWith("|")) {
            return new Ending(To.PROGRAM, ending.substring(1).strip(), all, offset, background);
        }
        boolean append = ending.startsWith(">>");
        String target = ending.substring(append ? 2 : 1).strip();
        return new Ending(append ? To.END_OF_FILE : To.FILE, target, all, offset, background);
    }

    /** Whether a place in a query is within its quotes; a backslash means nothing there. */
    private static boolean isQuoted(String text, int place) {
        char open = 0;
        for (int at = 0; at < place; at++) {
            char c = text.charAt(at);
            if (open == 0 && (c == '\'' || c == '"' || c == '`')) {
                open = c;
            } else if (c == open) {
                open = 0;
            }
        }
        return open != 0;
    }
}
