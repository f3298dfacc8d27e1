package io.mshell.command;

import java.util.Optional;

/**
 * A condition that compares two things, so that both can be shown when it does not hold.
 *
 * @param left what stands before the operator
 * @param operator such as {@code >=}
 * @param right what stands after it
 */
record Comparison(String left, String operator, String right) {

    private static final String[] OPERATORS = {"===", "!==", "==", "!=", ">=", "<=", ">", "<"};

    /** The comparison an expression is; empty if it is something else, or more than one. */
    static Optional<Comparison> of(String expression) {
        Optional<Comparison> found = Optional.empty();
        int depth = 0;
        for (int at = 0; at < expression.length(); at++) {
            char c = expression.charAt(at);
            if (c == '"' || c == '\'' || c == '`') {
                at = closing(expression, at);
                if (at < 0) {
                    return Optional.empty();
                }
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (depth == 0 && isMore(expression, at)) {
                return Optional.empty();
            } else if (depth == 0) {
                String operator = operatorAt(expression, at);
                if (!operator.isEmpty()) {
                    if (found.isPresent()) {
                        return Optional.empty();
                    }
                    String right = expression.substring(at + operator.length());
                    found = Optional.of(new Comparison(expression.substring(0, at), operator, right));
                    at += operator.length() - 1;
                }
            }
        }
        return found.filter(both -> !both.left().isBlank() && !both.right().isBlank());
    }

    /** Where a text of JavaScript's ends, or -1: a backslash keeps the next character in all of them. */
    private static int closing(String text, int open) {
        for (int at = open + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == text.charAt(open)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether something begins here that binds less than a comparison, or that only looks like one. */
    private static boolean isMore(String text, int at) {
        return text.startsWith("&&", at)
                || text.startsWith("||", at)
                || text.startsWith("=>", at)
                || text.startsWith("<<", at)
                || text.startsWith(">>", at)
                || text.charAt(at) == '?'
                || text.charAt(at) == ','
                || text.charAt(at) == ';'
                || text.charAt(at) == '/';
    }

    private static String operatorAt(String text, int at) {
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                return operator;
            }
        }
        return "";
    }
}
