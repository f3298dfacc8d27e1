package io.mshell.command;

import io.mshell.session.SecretWords;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts variables where a command line shows secrets, so that a script of it holds none. */
final class RecordedSecrets {

    private static final String MASK = Pattern.quote("********");
    private static final Pattern NAMED = Pattern.compile("(?:--)?([\\w.-]+)([\"']?\\s*[=:]?\\s*)" + MASK);

    /** {@code --token abc} becomes {@code --token ${token}}, and {@code password=abc} {@code password=${password}}. */
    String replaced(String line) {
        String masked = SecretWords.masked(line);
        if (masked.equals(line)) {
            return line;
        }
        String named = NAMED.matcher(masked).replaceAll(match -> {
            String whole = match.group();
            String variable =
                    match.group(1).replaceAll("^-+", "").replace('-', '_').toLowerCase(Locale.ROOT);
            return Matcher.quoteReplacement(
                    whole.substring(0, whole.length() - "********".length()) + "${" + variable + "}");
        });
        return named.replace("********", "${secret}");
    }
}
