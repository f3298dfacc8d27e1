package io.mshell.profile;

import io.mshell.profile.ColumnProfile.Advice;
import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the type that would fit a column's values better than its own. Too narrow a type is told at the first value that
 * does not fit; too wide a one only of enough values to go by, and with room to grow.
 */
final class TypeFit {

    /** Fewer values than this do not show that a narrower type would do. */
    static final int ENOUGH = 20;

    private static final int[] LENGTHS = {10, 20, 50, 100, 200, 400, 850, 2_000, SqlType.LONGEST_NVARCHAR};
    private static final double TEXT_ROOM = 1.25;
    private static final int WIDE_TEXT = 1_000;
    private static final int INT_DIGITS = 8;
    private static final int BIGINT_DIGITS = 17;
    private static final int NARROW_DECIMAL = 18;
    private static final int WIDEST_DECIMAL = 38;

    private final SqlType type;
    private final Digits digits = new Digits();
    private final TextForms forms = new TextForms();
    private final Digits rejectedDigits = new Digits();
    private final TextForms rejectedForms = new TextForms();
    private boolean midnights = true;
    private long rejected;
    private int longestRejected;

    TypeFit(SqlType type) {
        this.type = type;
    }

    void add(Object value) {
        if (value instanceof String text) {
            forms.add(text).ifPresent(digits::add);
        } else if (value instanceof BigDecimal number) {
            digits.add(number);
        } else if (value instanceof Number number && !(value instanceof Double)) {
            digits.add(BigDecimal.valueOf(number.longValue()));
        } else if (value instanceof Double number) {
            digits.add(BigDecimal.valueOf(number));
        } else if (value instanceof LocalDateTime moment) {
            midnights &= moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        }
    }

    void reject(String raw) {
        rejected++;
        longestRejected = Math.max(longestRejected, raw.length());
        rejectedForms.add(raw).ifPresent(rejectedDigits::add);
    }

    long rejected() {
        return rejected;
    }

    /** A better type with the reason, or nothing if the column's own is fine. */
    Optional<Advice> advice(long filled, int longest) {
        Optional<Advice> advice =
                rejected > 0 ? wider(longest) : filled < ENOUGH ? Optional.empty() : narrower(longest);
        return advice.filter(better -> !better.type().equals(type));
    }

    private Optional<Advice> wider(int longest) {
        String cells = rejected == 1 ? "1 cell does" : rejected + " cells do";
        boolean numbers = switch (type.kind()) {
            case INT, BIGINT, DECIMAL, FLOAT -> rejectedForms.areNumbers();
            case NVARCHAR, BIT, DATE, TIME, DATETIME2 -> false;
        };
        if (numbers) {
            int whole = Math.max(digits.whole(), rejectedDigits.whole());
            int scale = Math.max(digits.scale(), rejectedDigits.scale());
            if (whole + scale <= WIDEST_DECIMAL) {
                boolean bigint = type.kind() == SqlType.Kind.INT && scale == 0 && whole <= BIGINT_DIGITS;
                return Optional.of(new Advice(
                        bigint ? SqlType.BIGINT : SqlType.decimal(WIDEST_DECIMAL, scale),
                        cells + " not fit: numbers of up to " + whole + " digits before the point and " + scale
                                + " after it"));
            }
        }
        return Optional.of(new Advice(
                text(Math.max(longest, longestRejected)),
                cells + " not fit, the longest of " + longestRejected + " characters"));
    }

    private Optional<Advice> narrower(int longest) {
        return switch (type.kind()) {
            case NVARCHAR -> narrowerText(longest);
            case DECIMAL -> narrowerDecimal();
            case DATETIME2 ->
                midnights ? Optional.of(new Advice(SqlType.DATE, "every value is at 00:00")) : Optional.empty();
            case BIT, INT, BIGINT, FLOAT, DATE, TIME -> Optional.empty();
        };
    }

    private Optional<Advice> narrowerText(int longest) {
        if (forms.areDates()) {
            return Optional.of(new Advice(SqlType.DATE, "every value is a date"));
        }
        if (forms.areNumbers()) {
            return numbers().map(better -> new Advice(better, "every value is a number" + digits.inWords()));
        }
        SqlType better = text(longest);
        boolean wide = type.isMax() || (type.length() >= WIDE_TEXT && better.length() * 4 <= type.length());
        return wide && !better.isMax()
                ? Optional.of(new Advice(better, "the longest value has " + longest + " characters"))
                : Optional.empty();
    }

    private Optional<Advice> narrowerDecimal() {
        return type.length() <= NARROW_DECIMAL
                ? Optional.empty()
                : numbers().map(better -> new Advice(better, "every value is a number" + digits.inWords()));
    }

    /** The narrowest usual type of numbers that leaves room to grow. */
    private Optional<SqlType> numbers() {
        if (digits.scale() > 0) {
            int scale = Math.max(2, digits.scale());
            return digits.whole() + 2 + scale <= NARROW_DECIMAL
                    ? Optional.of(SqlType.decimal(NARROW_DECIMAL, scale))
                    : Optional.empty();
        }
        return digits.whole() <= INT_DIGITS
                ? Optional.of(SqlType.INT)
                : digits.whole() <= BIGINT_DIGITS ? Optional.of(SqlType.BIGINT) : Optional.empty();
    }

    /** NVARCHAR of a usual length with room to grow; MAX beyond. */
    private static SqlType text(int longest) {
        return IntStream.of(LENGTHS)
                .filter(length -> length >= longest * TEXT_ROOM)
                .mapToObj(SqlType::nvarchar)
                .findFirst()
                .orElse(SqlType.NVARCHAR_MAX);
    }
}
