package io.mshell.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises words of a command line that are secrets by where they stand. */
public final class SecretWords {

    private static final String NAMES = "[\\w.-]*(?:token|password|passwd|pwd|secret|api[_-]?key)[\\w.-]*";
    private static final String VALUE = "(\"[^\"]*\"?|'[^']*'?|[^\\s;&]+)";
    /** {@code --token X}, {@code password=X}, {@code set token = X}, {@code "password": "X"}. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)(--" + NAMES + "\\s+|" + NAMES + "[\"']?\\s*[=:]\\s*)" + VALUE);
    /** A JSON web token, which is what monday.com's tokens are. */
    private static final Pattern WEB_TOKEN = Pattern.compile("eyJ[\\w-]{8,}(?:\\.[\\w-]*)*");

    private SecretWords() {}

    /** Whether a line shows something that looks like a secret; a variable that stands for one does not. */
    public static boolean appearIn(String line) {
        return !masked(line).equals(line);
    }

    /** The line with every such word replaced. */
    public static String masked(String line) {
        String named = NAMED.matcher(line).replaceAll(match -> {
            boolean variable = match.group(2).contains("${");
            return Matcher.quoteReplacement(variable ? match.group() : match.group(1) + "********");
        });
        return WEB_TOKEN.matcher(named).replaceAll("********");
    }
}
