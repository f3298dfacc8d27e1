package io.mshell.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in ISO form, read by position. The JDK's formatters take ten times as long, and a load reads
 * millions of these. What the form does not fit is answered with a {@link DateTimeException}, as the JDK does.
 */
final class IsoText {

    private static final int DATE = 10;
    private static final int MOST_FRACTION = 9;

    private final String text;
    private int at;

    private IsoText(String text) {
        this.text = text;
    }

    /**
     * A date, or a date and a time after {@code T} or a space, with an offset or without.
     *
     * @param zoned whether an offset is applied, so that the answer is UTC; else it is read over
     */
    static LocalDateTime dateTime(String text, boolean zoned) {
        return new IsoText(text).dateTime(zoned);
    }

    /** A time of day: hours and minutes, seconds and their fraction if given. */
    static LocalTime time(String text) {
        IsoText iso = new IsoText(text);
        LocalTime time = iso.time();
        iso.require(iso.at == text.length());
        return time;
    }

    private LocalDateTime dateTime(boolean zoned) {
        LocalDate date = date();
        if (at == text.length()) {
            return date.atStartOfDay();
        }
        char separator = text.charAt(at++);
        require(separator == 'T' || separator == ' ');
        LocalDateTime moment = LocalDateTime.of(date, time());
        ZoneOffset offset = offset();
        return offset == null || !zoned ? moment : moment.minusSeconds(offset.getTotalSeconds());
    }

    private LocalDate date() {
        require(text.length() >= DATE && text.charAt(4) == '-' && text.charAt(7) == '-');
        at = DATE;
        return LocalDate.of(digits(0, 4), digits(5, 7), digits(8, DATE));
    }

    private LocalTime time() {
        int start = at;
        require(text.length() >= start + 5 && text.charAt(start + 2) == ':');
        at = start + 5;
        int second = 0;
        int nano = 0;
        if (is(':')) {
            second = digits(at + 1, at + 3);
            at += 3;
            nano = is('.') ? fraction() : 0;
        }
        return LocalTime.of(digits(start, start + 2), digits(start + 3, start + 5), second, nano);
    }

    private int fraction() {
        int start = ++at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        require(at > start && at - start <= MOST_FRACTION);
        int nano = digits(start, at);
        for (int i = at - start; i < MOST_FRACTION; i++) {
            nano *= 10;
        }
        return nano;
    }

    /** {@code Z}, {@code UTC} after a space, or a sign, hours and minutes; null if there is none. */
    private @Nullable ZoneOffset offset() {
        if (at == text.length()) {
            return null;
        }
        int length = text.length() - at;
        if ((length == 1 && is('Z')) || (length == 4 && text.endsWith(" UTC"))) {
            return ZoneOffset.UTC;
        }
        require(length == 6 && (is('+') || is('-')) && text.charAt(at + 3) == ':');
        int sign = is('-') ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * digits(at + 1, at + 3), sign * digits(at + 4, at + 6));
    }

    private boolean is(char character) {
        return at < text.length() && text.charAt(at) == character;
    }

    private int digits(int from, int to) {
        require(to <= text.length());
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            require(isDigit(digit));
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new DateTimeException("not an ISO date or time");
        }
    }
}
