package io.mshell;

import java.util.List;

/**
 * How a character is drawn.
 *
 * @param foreground a colour of the terminal's palette; {@link #USUAL} for its own
 * @param background likewise
 */
record Look(int foreground, int background, boolean bold, boolean faint, boolean underline, boolean inverse) {

    static final int USUAL = -1;
    static final int RED = 1;
    static final int GREEN = 2;
    static final int YELLOW = 3;
    static final int BLUE = 4;
    static final int MAGENTA = 5;
    static final int CYAN = 6;

    static final Look PLAIN = new Look(USUAL, USUAL, false, false, false, false);

    private static final int BRIGHT = 8;

    Look bolder() {
        return then(1);
    }

    Look fainter() {
        return then(2);
    }

    Look underlined() {
        return then(4);
    }

    Look in(int colour) {
        return coloured(38, colour);
    }

    /** The look after these parameters of a sequence that ends with {@code m}. */
    Look then(List<Integer> parameters) {
        Look look = parameters.isEmpty() ? PLAIN : this;
        for (int i = 0; i < parameters.size(); i++) {
            int code = parameters.get(i);
            if (code == 38 || code == 48) {
                look = look.coloured(code, parameters.get(i + 2));
                i += 2;
            } else {
                look = look.then(code);
            }
        }
        return look;
    }

    private Look coloured(int which, int colour) {
        return which == 38
                ? new Look(colour, background, bold, faint, underline, inverse)
                : new Look(foreground, colour, bold, faint, underline, inverse);
    }

    private Look then(int code) {
        return switch (code) {
            case 0 -> PLAIN;
            case 1 -> new Look(foreground, background, true, faint, underline, inverse);
            case 2 -> new Look(foreground, background, bold, true, underline, inverse);
            case 4 -> new Look(foreground, background, bold, faint, true, inverse);
            case 7 -> new Look(foreground, background, bold, faint, underline, true);
            case 22 -> new Look(foreground, background, false, false, underline, inverse);
            case 24 -> new Look(foreground, background, bold, faint, false, inverse);
            case 27 -> new Look(foreground, background, bold, faint, underline, false);
            case 3, 23 -> this;
            default -> palette(code);
        };
    }

    private Look palette(int code) {
        if (code == 39 || (code >= 30 && code <= 37)) {
            return coloured(38, code == 39 ? USUAL : code - 30);
        }
        if (code == 49 || (code >= 40 && code <= 47)) {
            return coloured(48, code == 49 ? USUAL : code - 40);
        }
        if (code >= 90 && code <= 97) {
            return coloured(38, code - 90 + BRIGHT);
        }
        throw new IllegalArgumentException("a look this terminal does not know: " + code);
    }
}
