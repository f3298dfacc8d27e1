package io.mshell.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * Text as it takes up room on a terminal, and without what a terminal would obey. What a person sees as one character
 * (a letter with its accents, a family of emoji) is never cut in two.
 */
public final class TerminalText {

    private static final String ELLIPSIS = "…";
    private static final String LINE_BREAK = "↵";
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;

    private TerminalText() {}

    /** The text on one line: line breaks are marked, and what could move the cursor or recolour is spelled out. */
    public static String oneLine(String text) {
        return isPlain(text) ? text : spelledOut(text.replace("\r\n", "\n").replace("\n", LINE_BREAK), false);
    }

    /** The text as it is but for what a terminal would obey; line breaks and tabs stay. */
    static String lines(String text) {
        return isPlain(text) ? text : spelledOut(text, true);
    }

    /** How many columns the text takes. */
    public static int width(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        int width = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            width += clusterWidth(clusters.group());
        }
        return width;
    }

    /** The text itself if it fits, else as much of its beginning as does, with an ellipsis. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int width = 0;
        int end = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            width += clusterWidth(clusters.group());
            if (width > columns - 1) {
                break;
            }
            end = clusters.end();
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    /** The blanks that fill the text up to a number of columns. */
    static String blanks(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text)));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Emoji joined, tinted, paired into a flag or asked for by a selector are two columns, however many points. */
    private static int clusterWidth(String cluster) {
        int width = 0;
        boolean emoji = false;
        int points = 0;
        for (int i = 0; i < cluster.length(); i += Character.charCount(cluster.codePointAt(i))) {
            int point = cluster.codePointAt(i);
            width += Math.max(0, WCWidth.wcwidth(point));
            emoji |= point == EMOJI_STYLE || (points > 0 && (isFlag(point) || isTint(point)));
            emoji |= point == JOINER && width >= 2;
            points++;
        }
        return emoji ? 2 : width;
    }

    private static boolean isFlag(int point) {
        return point >= 0x1f1e6 && point <= 0x1f1ff;
    }

    private static boolean isTint(int point) {
        return point >= 0x1f3fb && point <= 0x1f3ff;
    }

    private static String spelledOut(String text, boolean keepLayout) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            boolean layout = keepLayout && (point == '\n' || point == '\t');
            if (layout || !isObeyed(point)) {
                result.appendCodePoint(point);
            } else {
                result.append(escape(point));
            }
        });
        return result.toString();
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted(point);
        };
    }

    /** Controls, what turns the direction of writing, other line breaks, and halves of surrogate pairs. */
    private static boolean isObeyed(int point) {
        return Character.isISOControl(point)
                || (point >= 0x200e && point <= 0x200f)
                || (point >= 0x2028 && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x061c
                || Character.getType(point) == Character.SURROGATE;
    }
}
