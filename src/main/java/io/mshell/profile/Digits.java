package io.mshell.profile;

import java.math.BigDecimal;

/** How many digits numbers have before and after the point, zeros at the end left out. */
final class Digits {

    private int whole = 1;
    private int scale;

    void add(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        whole = Math.max(whole, plain.precision() - plain.scale());
        scale = Math.max(scale, plain.scale());
    }

    int whole() {
        return whole;
    }

    int scale() {
        return scale;
    }

    /** Such as {@code without fractions, of up to 5 digits}. */
    String inWords() {
        String digits = whole == 1 ? "1 digit" : whole + " digits";
        return scale == 0
                ? " without a fraction, of at most " + digits
                : " of at most " + digits + " before the point and " + scale + " after it";
    }
}
