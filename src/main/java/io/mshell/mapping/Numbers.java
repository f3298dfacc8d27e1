package io.mshell.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as texts. */
final class Numbers {

    private Numbers() {}

    /** The number exactly as written, or null if it is none. */
    static @Nullable BigDecimal parse(String text) {
        String number = text.strip();
        int length = number.length();
        if (length == 0 || length > Conversion.LONGEST_NUMBER || !looksLikeNumber(number)) {
            return null;
        }
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Drops zeros at the end of the fraction. Zero itself may have any exponent, which a scale change would spell out. */
    static BigDecimal withoutZeros(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? number.setScale(0) : stripped;
    }

    /** BigDecimal would also take the digits of other scripts. */
    private static boolean looksLikeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean digit = character >= '0' && character <= '9';
            if (!digit && ".+-eE".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }
}
