package io.mshell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of SQL, as far as completion cares. Comments are none; what is not closed goes on to the end.
 *
 * @param text a name without its quotes, anything else as it stands
 * @param start where it begins
 * @param end where what follows begins
 */
record SqlToken(Kind kind, String text, int start, int end) {

    /** What a token can be. */
    enum Kind {
        /** A keyword or a plain name. */
        WORD,
        /** A name in double quotes or brackets. */
        QUOTED,
        /** A text or a number. */
        VALUE,
        /** One character of anything else. */
        SIGN
    }

    static List<SqlToken> of(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = blankEnd(sql, at);
            if (end == at) {
                SqlToken token = token(sql, at);
                tokens.add(token);
                end = token.end();
            }
            at = end;
        }
        return tokens;
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean is(String word) {
        return kind != Kind.QUOTED && kind != Kind.VALUE && text.equalsIgnoreCase(word);
    }

    String upper() {
        return kind == Kind.WORD || kind == Kind.SIGN ? text.toUpperCase(Locale.ROOT) : "";
    }

    private static int blankEnd(String sql, int at) {
        if (Character.isWhitespace(sql.charAt(at))) {
            return at + 1;
        }
        if (sql.startsWith("--", at)) {
            return endOf(sql, "\n", at + 2);
        }
        return sql.startsWith("/*", at) ? endOf(sql, "*/", at + 2) : at;
    }

    private static int endOf(String sql, String mark, int from) {
        int end = sql.indexOf(mark, from);
        return end < 0 ? sql.length() : end + mark.length();
    }

    private static SqlToken token(String sql, int at) {
        char c = sql.charAt(at);
        return switch (c) {
            case '"' -> quoted(Kind.QUOTED, sql, at, '"');
            case '[' -> quoted(Kind.QUOTED, sql, at, ']');
            case '\'' -> quoted(Kind.VALUE, sql, at, '\'');
            default -> isNamed(c) ? word(sql, at) : new SqlToken(Kind.SIGN, String.valueOf(c), at, at + 1);
        };
    }

    private static SqlToken word(String sql, int at) {
        int end = at;
        while (end < sql.length() && isNamed(sql.charAt(end))) {
            end++;
        }
        Kind kind = Character.isDigit(sql.charAt(at)) ? Kind.VALUE : Kind.WORD;
        return new SqlToken(kind, sql.substring(at, end), at, end);
    }

    /** Up to the closing quote, which stands for itself where it is there twice. */
    private static SqlToken quoted(Kind kind, String sql, int at, char close) {
        StringBuilder text = new StringBuilder();
        int end = at + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end++);
            if (c != close) {
                text.append(c);
            } else if (end < sql.length() && sql.charAt(end) == close) {
                text.append(c);
                end++;
            } else {
                return new SqlToken(kind, text.toString(), at, end);
            }
        }
        return new SqlToken(kind, text.toString(), at, end);
    }

    private static boolean isNamed(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_$#@".indexOf(c) >= 0;
    }
}
