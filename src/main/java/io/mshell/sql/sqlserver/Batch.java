package io.mshell.sql.sqlserver;

import io.mshell.sql.Statement;
import java.util.regex.Pattern;

/**
 * Makes statements that mean the same wherever they are run, for people run them with sqlcmd and Management Studio. Those
 * cut a script at each line that is {@code GO}, though it be inside a text or a name, and sqlcmd has more such words, and
 * replaces variables.
 */
final class Batch {

    /** Where such a word begins, at the beginning of a line; and the middle of a variable's beginning. */
    private static final Pattern BREAK = Pattern.compile(
            "(?<=[\\r\\n])(?=[\\s&&[^\\r\\n]]*(?:(?:GO|ED|EXIT|QUIT|RESET)\\b|:|!!))|(?<=\\$)(?=\\()",
            Pattern.CASE_INSENSITIVE);

    private Batch() {}

    static Statement of(String sql, String comment) {
        return new Statement(portable(sql), comment);
    }

    static Statement of(String sql, String comment, String reverse) {
        return new Statement(portable(sql), comment, portable(reverse));
    }

    /**
     * The batch itself; or one that executes it, put together from pieces of which none looks like a command.
     */
    static String portable(String batch) {
        return BREAK.matcher(batch).find()
                ? "EXEC(" + BREAK.matcher(TSql.literal(batch)).replaceAll("' + N'") + ");"
                : batch;
    }
}
