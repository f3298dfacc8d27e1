package io.mshell.schema;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's type, in SQL Server's terms.
 *
 * @param length for NVARCHAR the length in UTF-16 units, 0 for MAX; for DECIMAL the precision; otherwise 0
 * @param scale for DECIMAL the digits after the point; for TIME and DATETIME2 the digits of a second; otherwise 0
 */
public record SqlType(Kind kind, int length, int scale) {

    /** The kinds of value mshell writes, each with the Java type a {@link Row} holds for it. */
    public enum Kind {
        /** {@link Boolean}. */
        BIT,
        /** {@link Integer}. */
        INT,
        /** {@link Long}. */
        BIGINT,
        /** {@link java.math.BigDecimal} whose scale is the column's. */
        DECIMAL,
        /** {@link Double}, never NaN or infinite. */
        FLOAT,
        /** {@link String} without lone surrogates. */
        NVARCHAR,
        /** {@link java.time.LocalDate}, year 1 to 9999. */
        DATE,
        /** {@link java.time.LocalTime}. */
        TIME,
        /** {@link java.time.LocalDateTime} in UTC, year 1 to 9999. */
        DATETIME2
    }

    /** The longest NVARCHAR that is not MAX (SQL Server: 8,000 bytes). */
    public static final int LONGEST_NVARCHAR = 4_000;

    public static final SqlType BIT = new SqlType(Kind.BIT, 0, 0);
    public static final SqlType INT = new SqlType(Kind.INT, 0, 0);
    public static final SqlType BIGINT = new SqlType(Kind.BIGINT, 0, 0);
    public static final SqlType FLOAT = new SqlType(Kind.FLOAT, 0, 0);
    public static final SqlType DATE = new SqlType(Kind.DATE, 0, 0);
    public static final SqlType NVARCHAR_MAX = new SqlType(Kind.NVARCHAR, 0, 0);

    private static final Pattern SPELLING =
            Pattern.compile("\\s*([a-z0-9]+)\\s*(?:\\(\\s*(max|\\d{1,4})\\s*(?:,\\s*(\\d{1,2})\\s*)?\\))?\\s*");

    public SqlType {
        switch (kind) {
            case NVARCHAR ->
                require(length >= 0 && length <= LONGEST_NVARCHAR && scale == 0, "NVARCHAR(1..4000 or MAX)");
            case DECIMAL ->
                require(length >= 1 && length <= 38 && scale >= 0 && scale <= length, "DECIMAL(1..38, scale)");
            case TIME, DATETIME2 -> require(length == 0 && scale >= 0 && scale <= 7, kind + "(0..7)");
            case BIT, INT, BIGINT, FLOAT, DATE -> require(length == 0 && scale == 0, kind + " without a length");
        }
    }

    public static SqlType nvarchar(int length) {
        return new SqlType(Kind.NVARCHAR, length, 0);
    }

    public static SqlType decimal(int precision, int scale) {
        return new SqlType(Kind.DECIMAL, precision, scale);
    }

    public static SqlType datetime2(int scale) {
        return new SqlType(Kind.DATETIME2, 0, scale);
    }

    public static SqlType time(int scale) {
        return new SqlType(Kind.TIME, 0, scale);
    }

    /**
     * Reads {@code NVARCHAR(255)}, {@code decimal(38,10)}, {@code bit} and the like, in any case.
     *
     * @throws IllegalArgumentException in words, if it is not one of the types above
     */
    public static SqlType parse(String text) {
        Matcher matcher = SPELLING.matcher(text.toLowerCase(Locale.ROOT));
        require(matcher.matches(), "a SQL type such as NVARCHAR(255), DECIMAL(38,10), BIT or DATETIME2(0)");
        Kind kind;
        try {
            kind = Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "expected one of BIT, INT, BIGINT, DECIMAL, FLOAT, NVARCHAR, DATE, TIME, DATETIME2", e);
        }
        String first = matcher.group(2);
        String second = matcher.group(3);
        return switch (kind) {
            case NVARCHAR -> {
                require(first != null && second == null && !first.equals("0"), "NVARCHAR(1..4000 or MAX)");
                yield nvarchar(first.equals("max") ? 0 : Integer.parseInt(first));
            }
            case DECIMAL -> {
                require(first != null && !first.equals("max"), "DECIMAL(precision, scale)");
                yield decimal(Integer.parseInt(first), second == null ? 0 : Integer.parseInt(second));
            }
            case TIME, DATETIME2 -> {
                require(second == null && !"max".equals(first), kind + "(0..7)");
                yield new SqlType(kind, 0, first == null ? 7 : Integer.parseInt(first));
            }
            case BIT, INT, BIGINT, FLOAT, DATE -> {
                require(first == null, kind + " without a length");
                yield new SqlType(kind, 0, 0);
            }
        };
    }

    public boolean isMax() {
        return kind == Kind.NVARCHAR && length == 0;
    }

    /** The type as SQL Server spells it. */
    @Override
    public String toString() {
        return switch (kind) {
            case NVARCHAR -> isMax() ? "NVARCHAR(MAX)" : "NVARCHAR(" + length + ")";
            case DECIMAL -> "DECIMAL(" + length + "," + scale + ")";
            case TIME, DATETIME2 -> kind + "(" + scale + ")";
            case BIT, INT, BIGINT, FLOAT, DATE -> kind.name();
        };
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + expected);
        }
    }
}
