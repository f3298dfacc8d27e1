package io.mshell.catalogue;

/** Texts that fit where no browser shortens them: in a picture. */
final class Shortened {

    private static final int WIDE = 0x1100;
    private static final char ELLIPSIS = '…';

    private Shortened() {}

    /** The text, or its beginning. East Asian letters and pictographs count double. */
    static String to(int width, double letter, String text) {
        double used = 0;
        int at = 0;
        int fits = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            used += point < WIDE ? letter : 2 * letter;
            at += Character.charCount(point);
            if (used + letter <= width) {
                fits = at;
            }
            if (used > width) {
                return text.substring(0, fits) + ELLIPSIS;
            }
        }
        return text;
    }
}
