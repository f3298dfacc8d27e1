package io.mshell.sync;

import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a cell read back from an engine equals the cell that was written there: whole numbers by value,
 * decimals by value at the column's scale, texts exactly, times cut to the column's digits of a second, of which engines
 * keep six at most. A value that no column of this type can hold is left as it is, and equals nothing.
 */
final class CanonicalCell {

    private static final int KEPT_DIGITS = 6;
    private static final long[] NANOS = {1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000};

    private CanonicalCell() {}

    static @Nullable Object of(@Nullable Object value, SqlType type) {
        if (value == null) {
            return null;
        }
        return switch (type.kind()) {
            case INT, BIGINT -> value instanceof Integer number ? Long.valueOf(number) : value;
            case DECIMAL -> value instanceof BigDecimal number ? decimal(number, type.scale()) : value;
            // A zero below zero is a zero.
            case FLOAT -> value instanceof Double number ? Double.valueOf(number + 0.0) : value;
            case TIME -> value instanceof LocalTime time ? cut(time, type.scale()) : value;
            case DATETIME2 -> value instanceof LocalDateTime moment ? cut(moment, type.scale()) : value;
            case BIT, NVARCHAR, DATE -> value;
        };
    }

    /** A number with more digits than the column has stays as it is. */
    private static BigDecimal decimal(BigDecimal number, int scale) {
        if (number.scale() == scale) {
            return number;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= scale ? bare.setScale(scale) : bare;
    }

    private static LocalDateTime cut(LocalDateTime moment, int scale) {
        LocalTime time = cut(moment.toLocalTime(), scale);
        return time.equals(moment.toLocalTime()) ? moment : moment.with(time);
    }

    private static LocalTime cut(LocalTime time, int scale) {
        long finer = time.toNanoOfDay() % NANOS[Math.min(scale, KEPT_DIGITS)];
        return finer == 0 ? time : time.minusNanos(finer);
    }
}
