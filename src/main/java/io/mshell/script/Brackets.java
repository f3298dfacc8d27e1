package io.mshell.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds out whether a query or code is still open. It need not know which language it reads: strings in any of the three
 * quotes and comments of SQL, JavaScript and GraphQL are passed over. A comment has to be told from an operator, so one
 * begins a line or stands behind white space.
 */
final class Brackets {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String text;
    private final Deque<Character> wanted = new ArrayDeque<>();
    private int at;

    private Brackets(String text) {
        this.text = text;
    }

    /** The character that would close what is open: a bracket, or a quote; empty if nothing is. */
    static Optional<Character> unclosed(String text) {
        Brackets brackets = new Brackets(text);
        while (brackets.at < text.length()) {
            brackets.step();
        }
        return Optional.ofNullable(brackets.wanted.peek());
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            string(c);
        } else if (startsComment("--") || startsComment("//") || startsComment("# ")) {
            skipTo("\n");
        } else if (text.startsWith("/*", at)) {
            skipTo("*/");
        } else {
            bracket(c);
            at++;
        }
    }

    private void bracket(char c) {
        int opening = OPENING.indexOf(c);
        if (opening >= 0) {
            wanted.push(CLOSING.charAt(opening));
        } else if (!wanted.isEmpty() && wanted.peek() == c) {
            wanted.pop();
        }
    }

    private void string(char quote) {
        for (int end = at + 1; end < text.length(); end++) {
            if (text.charAt(end) == quote) {
                at = end + 1;
                return;
            }
            if (text.charAt(end) == '\\') {
                end++;
            }
        }
        wanted.push(quote);
        at = text.length();
    }

    private boolean startsComment(String mark) {
        return text.startsWith(mark, at) && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }
}
