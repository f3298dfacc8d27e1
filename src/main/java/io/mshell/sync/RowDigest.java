package io.mshell.sync;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums a row's {@link CanonicalCell}s up in 64 bits: equal rows have equal digests, and of a million differing rows none
 * is likely to be taken for equal.
 */
final class RowDigest {

    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long NULL = 0x6A09E667F3BCC909L;
    private static final int LONG_BITS = 63;

    private final SqlType[] types;

    RowDigest(List<ColumnSpec> columns) {
        this.types = columns.stream().map(ColumnSpec::type).toArray(SqlType[]::new);
    }

    long of(Row row) {
        long digest = 0;
        for (int i = 0; i < types.length; i++) {
            digest = mixed(digest + STEP ^ ofCell(CanonicalCell.of(row.get(i), types[i])));
        }
        return digest;
    }

    private static long ofCell(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof LocalDateTime moment) {
            return mixed(moment.toLocalDate().toEpochDay())
                    + moment.toLocalTime().toNanoOfDay();
        }
        if (value instanceof BigDecimal number) {
            return ofDecimal(number);
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        if (value instanceof LocalTime time) {
            return time.toNanoOfDay();
        }
        if (value instanceof Double number) {
            return Double.doubleToLongBits(number);
        }
        return ofText(value.toString());
    }

    private static long ofDecimal(BigDecimal number) {
        BigInteger digits = number.unscaledValue();
        return digits.bitLength() <= LONG_BITS ? mixed(digits.longValue()) + number.scale() : ofText(number.toString());
    }

    private static long ofText(String text) {
        long hash = FNV_START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /** The finalizer of MurmurHash3: every bit of the input changes half of the output's. */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
