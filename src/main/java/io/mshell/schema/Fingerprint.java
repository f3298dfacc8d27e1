package io.mshell.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a fingerprint per column while rows stream by. The measure of a value is a number every engine can recompute:
 *
 * <ul>
 *   <li>BIT: 0 or 1; INT, BIGINT, DECIMAL: the value;
 *   <li>FLOAT: min and max are the value, the sum is left at zero, for its order would change it;
 *   <li>NVARCHAR: the length, as {@link TextMeasure} says, with the digest beside it. A text's digest is the first four
 *       bytes of its MD5 as an unsigned number;
 *   <li>DATE: days since 1900-01-01; TIME: seconds since midnight; DATETIME2: seconds since 1900-01-01 (fractions cut).
 * </ul>
 *
 * <p>Not thread-safe: one per load, fed in the order rows are written.
 */
public final class Fingerprint {

    /** Where days and seconds are counted from: SQL Server's day zero. */
    public static final LocalDate EPOCH = LocalDate.of(1900, 1, 1);

    private static final LocalDateTime EPOCH_SECOND = EPOCH.atStartOfDay();

    private final List<ColumnSpec> columns;
    private final Column[] measures;

    public Fingerprint(List<ColumnSpec> columns, TextMeasure text) {
        this.columns = List.copyOf(columns);
        this.measures = columns.stream().map(column -> measureOf(column, text)).toArray(Column[]::new);
    }

    /** Takes a row into account. */
    public void add(Row row) {
        for (int i = 0; i < measures.length; i++) {
            Object value = row.get(i);
            if (value != null) {
                measures[i].add(value);
            }
        }
    }

    /** What was seen so far, in column order. */
    public List<ColumnFingerprint> columns() {
        List<ColumnFingerprint> all = new ArrayList<>(measures.length);
        for (int i = 0; i < measures.length; i++) {
            all.add(measures[i].result(columns.get(i).name()));
        }
        return all;
    }

    private static Column measureOf(ColumnSpec column, TextMeasure text) {
        return switch (column.type().kind()) {
            case DECIMAL -> new DecimalColumn();
            case FLOAT -> new FloatColumn();
            case NVARCHAR -> new TextColumn(text);
            case BIT, INT, BIGINT, DATE, TIME, DATETIME2 -> new LongColumn();
        };
    }

    private sealed interface Column {
        void add(Object value);

        ColumnFingerprint result(String name);
    }

    private static final class LongColumn implements Column {
        private long count;
        private long sum;
        private BigInteger carried = BigInteger.ZERO;
        private long min = Long.MAX_VALUE;
        private long max = Long.MIN_VALUE;

        @Override
        public void add(Object value) {
            long measure = measure(value);
            count++;
            min = Math.min(min, measure);
            max = Math.max(max, measure);
            long next = sum + measure;
            if (((sum ^ next) & (measure ^ next)) < 0) {
                carried = carried.add(BigInteger.valueOf(sum));
                next = measure;
            }
            sum = next;
        }

        private static long measure(Object value) {
            if (value instanceof Number number) {
                return number.longValue();
            }
            if (value instanceof LocalDateTime time) {
                return EPOCH_SECOND.until(time.truncatedTo(ChronoUnit.SECONDS), ChronoUnit.SECONDS);
            }
            if (value instanceof LocalDate date) {
                return date.toEpochDay() - EPOCH.toEpochDay();
            }
            if (value instanceof LocalTime time) {
                return time.toSecondOfDay();
            }
            return ((Boolean) value) ? 1 : 0;
        }

        @Override
        public ColumnFingerprint result(String name) {
            BigDecimal total = new BigDecimal(carried.add(BigInteger.valueOf(sum)));
            return count == 0
                    ? new ColumnFingerprint(name, 0, BigDecimal.ZERO, null, null, null)
                    : new ColumnFingerprint(name, count, total, BigDecimal.valueOf(min), BigDecimal.valueOf(max), null);
        }
    }

    private static final class DecimalColumn implements Column {
        private long count;
        private BigDecimal sum = BigDecimal.ZERO;
        private @Nullable BigDecimal min;
        private @Nullable BigDecimal max;

        @Override
        public void add(Object value) {
            BigDecimal measure = (BigDecimal) value;
            count++;
            sum = sum.add(measure);
            min = min == null ? measure : min.min(measure);
            max = max == null ? measure : max.max(measure);
        }

        @Override
        public ColumnFingerprint result(String name) {
            return new ColumnFingerprint(name, count, sum, min, max, null);
        }
    }

    private static final class FloatColumn implements Column {
        private long count;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        @Override
        public void add(Object value) {
            double measure = (Double) value;
            count++;
            min = Math.min(min, measure);
            max = Math.max(max, measure);
        }

        @Override
        public ColumnFingerprint result(String name) {
            return count == 0
                    ? new ColumnFingerprint(name, 0, BigDecimal.ZERO, null, null, null)
                    : new ColumnFingerprint(
                            name, count, BigDecimal.ZERO, new BigDecimal(min), new BigDecimal(max), null);
        }
    }

    private static final class TextColumn implements Column {
        private final TextMeasure how;
        private final @Nullable MessageDigest md5;
        private long count;
        private long sum;
        private long min = Long.MAX_VALUE;
        private long max = Long.MIN_VALUE;
        private long digest;

        TextColumn(TextMeasure how) {
            this.how = how;
            this.md5 = how == TextMeasure.UTF16_LENGTH_ONLY ? null : md5();
        }

        @Override
        public void add(Object value) {
            String text = (String) value;
            byte[] bytes = how == TextMeasure.UTF8
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : md5 == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_16LE);
            long length = how == TextMeasure.UTF8 ? bytes.length : text.length();
            count++;
            sum += length;
            min = Math.min(min, length);
            max = Math.max(max, length);
            if (md5 != null) {
                byte[] hash = md5.digest(bytes);
                digest += ((hash[0] & 0xFFL) << 24)
                        | ((hash[1] & 0xFFL) << 16)
                        | ((hash[2] & 0xFFL) << 8)
                        | (hash[3] & 0xFFL);
            }
        }

        @Override
        public ColumnFingerprint result(String name) {
            BigInteger digests = md5 == null ? null : BigInteger.valueOf(digest);
            return count == 0
                    ? new ColumnFingerprint(name, 0, BigDecimal.ZERO, null, null, md5 == null ? null : BigInteger.ZERO)
                    : new ColumnFingerprint(
                            name,
                            count,
                            BigDecimal.valueOf(sum),
                            BigDecimal.valueOf(min),
                            BigDecimal.valueOf(max),
                            digests);
        }

        private static MessageDigest md5() {
            try {
                return MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
