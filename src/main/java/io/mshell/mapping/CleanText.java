package io.mshell.mapping;

/**
 * Text that every engine can hold: lone halves of surrogate pairs and U+0000 become U+FFFD, the character Unicode has
 * for what cannot be shown. Everything else stays as it is, line breaks and spaces included.
 */
final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                return replaced(text);
            }
            if (Character.isSurrogate(character)) {
                if (isLone(text, i)) {
                    return replaced(text);
                }
                i++;
            }
        }
        return text;
    }

    /** The beginning of a text, never half of a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean splits = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }

    /** Whether the surrogate here has no partner after it. */
    static boolean isLone(String text, int at) {
        return !Character.isHighSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            char character = clean.charAt(i);
            if (character == 0) {
                clean.setCharAt(i, REPLACEMENT);
            } else if (Character.isSurrogate(character)) {
                if (isLone(text, i)) {
                    clean.setCharAt(i, REPLACEMENT);
                } else {
                    i++;
                }
            }
        }
        return clean.toString();
    }
}
