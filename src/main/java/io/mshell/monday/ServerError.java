package io.mshell.monday;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One error as the server told it, whatever the format.
 *
 * @param code the code without blanks and underscores and in lower case, for spellings differ; empty if there is none
 * @param path where in the data it struck, such as {@code boards.0.columns}; empty for the whole request
 * @param place line and column of the query, such as {@code line 3, column 9}; empty if not told
 * @param retrySeconds {@code retry_in_seconds}
 */
record ServerError(
        String code,
        String message,
        String path,
        String place,
        @Nullable Long retrySeconds) {

    static String normalize(String code) {
        return code.replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    boolean codeHas(String part) {
        return code.contains(part);
    }

    boolean saysIgnoringCase(String part) {
        return message.toLowerCase(Locale.ROOT).contains(part);
    }

    /** The message with the place it concerns. */
    String described() {
        StringBuilder text = new StringBuilder(message.isEmpty() ? code : message);
        if (!place.isEmpty()) {
            text.append(" (").append(place).append(')');
        }
        if (!path.isEmpty()) {
            text.append(" at ").append(path);
        }
        return text.toString();
    }
}
