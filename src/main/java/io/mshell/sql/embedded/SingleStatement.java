package io.mshell.sql.embedded;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses text that holds more than one statement: the driver would run all but the last while preparing, unseen by
 * parameters, cancelling and the answer.
 */
final class SingleStatement {

    /** What may hold a semicolon that separates nothing, or is of no account after one. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<text>[eE]'(?:[^'\\\\]|\\\\.|'')*+'|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|(?<tag>\\$\\w*\\$).*?\\k<tag>)"
                    + "|(?<blank>--[^\\n]*+|/\\*.*?\\*/|\\s++)|(?<separator>;)|(?<other>\\w++|.)",
            Pattern.DOTALL);

    private SingleStatement() {}

    static void check(String sql) {
        Matcher token = TOKEN.matcher(sql);
        boolean ended = false;
        while (token.find()) {
            if (token.group("separator") != null) {
                ended = true;
            } else if (ended && token.group("blank") == null) {
                throw new MshellException(
                        ErrorCode.USAGE,
                        "one statement at a time, please: there is more after ';'",
                        "run them one by one");
            }
        }
    }
}
