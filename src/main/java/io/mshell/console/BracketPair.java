package io.mshell.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Two brackets that belong together, by their places in a text. Brackets in strings are not paired with those outside. */
record BracketPair(int open, int close) {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    static boolean isBracket(String text, int at) {
        return at >= 0 && at < text.length() && (OPENING + CLOSING).indexOf(text.charAt(at)) >= 0;
    }

    /** The pair one of whose brackets is here; empty if there is no bracket here, or none that belongs to it. */
    static Optional<BracketPair> at(String text, int place) {
        if (!isBracket(text, place)) {
            return Optional.empty();
        }
        Deque<Integer> open = new ArrayDeque<>();
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (OPENING.indexOf(c) >= 0) {
                open.push(at);
            } else if (CLOSING.indexOf(c) >= 0 && matches(text, open, c)) {
                int start = open.pop();
                if (start == place || at == place) {
                    return Optional.of(new BracketPair(start, at));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String text, Deque<Integer> open, char close) {
        return !open.isEmpty() && OPENING.indexOf(text.charAt(open.peek())) == CLOSING.indexOf(close);
    }
}
