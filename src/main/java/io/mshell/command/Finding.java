package io.mshell.command;

import io.mshell.error.MshellException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mistake found in a file without running it.
 *
 * @param line from 1; 0 if it is the whole file
 * @param column from 1; 0 if it is the whole line
 */
record Finding(
        String file,
        int line,
        int column,
        String message,
        @Nullable String hint) {

    private static final Pattern PLACE = Pattern.compile("(\\d+)(?::(\\d+))?: (.*)", Pattern.DOTALL);

    /** A failure as a finding: where its message says, else at this place. */
    static Finding of(MshellException failure, String file, int line, int column) {
        String message = failure.getMessage();
        String hint = failure.hint().orElse(null);
        if (message.startsWith(file + ":")) {
            Matcher matcher = PLACE.matcher(message.substring(file.length() + 1));
            if (matcher.matches()) {
                int at = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
                return new Finding(file, Integer.parseInt(matcher.group(1)), at, matcher.group(3), hint);
            }
        }
        return new Finding(file, line, column, message, hint);
    }

    /** The same in a file of this name. */
    Finding in(String name) {
        return new Finding(name, line, column, message, hint);
    }

    /** Such as {@code orders.mshell:12:5}. */
    String place() {
        return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }
}
