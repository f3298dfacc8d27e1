package io.mshell.script;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Splits a line into words. White space separates; {@code #} at the start of a word begins a comment; single quotes
 * keep everything as it is; in double quotes <code>${name}</code> is replaced and a backslash keeps {@code "}, {@code \}
 * and {@code $} as they are; outside quotes it keeps white space, quotes and the like, and is itself before anything
 * else, so that a Windows path needs no quotes.
 */
public final class Tokenizer implements Words {

    private static final String ESCAPED_OUTSIDE = " \t\n\"'\\$#;<>|&";
    private static final String ESCAPED_IN_QUOTES = "\"\\$";

    private final String line;
    private final UnaryOperator<String> variables;
    private int at;
    private int mark;

    /** Splits a line; {@code variables} gives the value of what stands between <code>${</code> and the brace. */
    public Tokenizer(String line, UnaryOperator<String> variables) {
        this.line = line;
        this.variables = variables;
    }

    @Override
    public @Nullable Word next() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        if (at == line.length() || line.charAt(at) == '#') {
            at = line.length();
            mark = 0;
            return null;
        }
        int start = at;
        mark = at;
        boolean bare = "\"'\\$".indexOf(line.charAt(at)) < 0;
        StringBuilder text = new StringBuilder();
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            piece(text);
        }
        return new Word(text.toString(), bare, start);
    }

    @Override
    public int mark() {
        return mark;
    }

    @Override
    public String restFrom(Word word, boolean expand) {
        at = line.length();
        String rest = line.substring(word.offset()).strip();
        return expand ? expanded(word.offset()).strip() : rest;
    }

    /** The whole text as it is, but for every <code>${name}</code>, which is replaced. */
    public String expanded() {
        return expanded(0);
    }

    private String expanded(int from) {
        at = from;
        StringBuilder result = new StringBuilder();
        while (at < line.length()) {
            if (!variable(result)) {
                result.append(line.charAt(at++));
            }
        }
        return result.toString();
    }

    private void piece(StringBuilder text) {
        char c = line.charAt(at);
        if (c == '\'') {
            int end = closing('\'');
            text.append(line, at + 1, end);
            at = end + 1;
        } else if (c == '"') {
            quoted(text);
        } else if (!escape(text, ESCAPED_OUTSIDE) && !variable(text)) {
            text.append(c);
            at++;
        }
    }

    private void quoted(StringBuilder text) {
        int end = closing('"');
        at++;
        while (at < end) {
            if (!escape(text, ESCAPED_IN_QUOTES) && !variable(text)) {
                text.append(line.charAt(at++));
            }
        }
        at = end + 1;
    }

    private boolean escape(StringBuilder text, String escaped) {
        if (line.charAt(at) != '\\' || at + 1 == line.length() || escaped.indexOf(line.charAt(at + 1)) < 0) {
            return false;
        }
        text.append(line.charAt(at + 1));
        at += 2;
        return true;
    }

    private boolean variable(StringBuilder text) {
        if (!line.startsWith("${", at)) {
            return false;
        }
        int end = line.indexOf('}', at);
        if (end < 0) {
            mark = at;
            throw malformed("the ${ is not closed", "close it with }");
        }
        int word = mark;
        mark = at;
        text.append(variables.apply(line.substring(at + 2, end)));
        mark = word;
        at = end + 1;
        return true;
    }

    private int closing(char quote) {
        int end = Quotes.closing(line, at);
        if (end < 0) {
            mark = at;
            throw malformed(
                    "the quote " + quote + " is not closed",
                    "close it with " + quote + ", or write \\" + quote + " for the character itself");
        }
        return end;
    }

    private static MshellException malformed(String message, String hint) {
        return new MshellException(ErrorCode.USAGE, message, hint);
    }
}
