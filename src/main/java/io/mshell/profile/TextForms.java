package io.mshell.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether texts are all numbers, or all dates. What has a leading zero is neither: it would not come through as it is. */
final class TextForms {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,37})(\\.\\d{1,37})?");
    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d\\d-\\d\\d");

    private boolean any;
    private boolean numbers = true;
    private boolean dates = true;

    /** Takes a text into account; the number it is, if all so far were. */
    Optional<BigDecimal> add(String text) {
        any = true;
        numbers = numbers && NUMBER.matcher(text).matches();
        dates = dates && isDate(text);
        return numbers ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    boolean areNumbers() {
        return any && numbers;
    }

    boolean areDates() {
        return any && dates;
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
