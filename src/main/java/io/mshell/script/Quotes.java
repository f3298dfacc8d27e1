package io.mshell.script;

import java.util.ArrayList;
import java.util.List;

/** Finds out where quotes begin and end, without splitting anything. */
public final class Quotes {

    private Quotes() {}

    /** Where the quote opened at {@code open} ends, or -1 if it does not. */
    public static int closing(String text, int open) {
        char quote = text.charAt(open);
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                return at;
            }
            if (c == '\\' && quote == '"') {
                at++;
            }
        }
        return -1;
    }

    /** Where a quote is opened that nothing closes, or -1 if there is none. */
    public static int open(String text) {
        return scan(text, (at, c) -> {});
    }

    /** Where the parts of a text end that {@code ;} outside quotes and comments separates. */
    public static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        scan(text, (at, c) -> {
            if (c == ';') {
                ends.add(at);
            }
        });
        ends.add(text.length());
        return ends;
    }

    /** Tells of each character outside quotes and comments. */
    static void outside(String text, Outside taker) {
        scan(text, taker);
    }

    /** Tells of each character outside quotes and comments, and returns where an open quote begins, or -1. */
    private static int scan(String text, Outside outside) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '#' && startsWord(text, at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '"' || c == '\'') {
                int end = closing(text, at);
                if (end < 0) {
                    return at;
                }
                at = end;
            } else {
                outside.character(at, c);
            }
        }
        return -1;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == ';';
    }

    /** Takes a character and where it stands. */
    interface Outside {
        void character(int at, char c);
    }
}
