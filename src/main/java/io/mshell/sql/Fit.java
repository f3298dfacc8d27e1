package io.mshell.sql;

import io.mshell.schema.SqlType;
import io.mshell.schema.SqlType.Kind;

/**
 * How it shows whether a value of one type comes through as another. The cases are the same for all engines; how each is
 * asked is the engine's.
 */
public enum Fit {
    /** Every value comes through. */
    ALWAYS,
    /** None does: a number is no date. */
    NEVER,
    /** By its length, for text. */
    LENGTH,
    /** By the length of what is written for it, for text made of something else. */
    WRITTEN,
    /** By whether it can be read, for text. */
    READ,
    /** By being 0 or 1. */
    ZERO_OR_ONE,
    /** By range and digits after the point, for numbers that are exact in both types. */
    RANGE,
    /** By the number of its digits, for what becomes a FLOAT. */
    DIGITS,
    /** By being the same once converted there and back. */
    ROUND_TRIP;

    /** As many digits as every FLOAT keeps. */
    public static final int FLOAT_DIGITS = 15;

    private static final int INT_DIGITS = 10;
    private static final int BIGINT_DIGITS = 19;

    public static Fit of(SqlType from, SqlType to) {
        if (from.equals(to)) {
            return ALWAYS;
        }
        if (from.kind() == Kind.NVARCHAR) {
            return to.kind() == Kind.NVARCHAR ? ofText(from, to) : READ;
        }
        return switch (to.kind()) {
            case NVARCHAR -> to.isMax() ? ALWAYS : WRITTEN;
            case BIT, INT, BIGINT, DECIMAL, FLOAT -> isNumber(from) ? ofNumber(from, to) : NEVER;
            case DATE -> from.kind() == Kind.DATETIME2 ? ROUND_TRIP : NEVER;
            case TIME -> from.kind() == Kind.TIME ? ofScale(from, to) : NEVER;
            case DATETIME2 -> from.kind() == Kind.DATE ? ALWAYS : ofMoment(from, to);
        };
    }

    private static Fit ofText(SqlType from, SqlType to) {
        boolean grows = to.isMax() || (!from.isMax() && from.length() <= to.length());
        return grows ? ALWAYS : LENGTH;
    }

    private static Fit ofMoment(SqlType from, SqlType to) {
        return from.kind() == Kind.DATETIME2 ? ofScale(from, to) : NEVER;
    }

    private static Fit ofScale(SqlType from, SqlType to) {
        return from.scale() <= to.scale() ? ALWAYS : ROUND_TRIP;
    }

    private static Fit ofNumber(SqlType from, SqlType to) {
        if (to.kind() == Kind.BIT) {
            return ZERO_OR_ONE;
        }
        if (from.kind() == Kind.FLOAT) {
            return ROUND_TRIP;
        }
        if (to.kind() == Kind.FLOAT) {
            return switch (from.kind()) {
                case DECIMAL -> from.length() <= FLOAT_DIGITS ? ALWAYS : DIGITS;
                case BIGINT -> ROUND_TRIP;
                default -> ALWAYS;
            };
        }
        return holds(from, to) ? ALWAYS : RANGE;
    }

    /** Whether every number of one exact type is one of the other. An INT holds all numbers of nine digits, not of ten. */
    private static boolean holds(SqlType from, SqlType to) {
        boolean isWide =
                to.kind() == Kind.DECIMAL ? wholeDigits(to) >= wholeDigits(from) : wholeDigits(to) > wholeDigits(from);
        return isWide && to.scale() >= from.scale();
    }

    /** The most digits before the point that a number of an exact type has. */
    public static int wholeDigits(SqlType type) {
        return switch (type.kind()) {
            case BIT -> 1;
            case INT -> INT_DIGITS;
            case BIGINT -> BIGINT_DIGITS;
            case DECIMAL -> type.length() - type.scale();
            case FLOAT, NVARCHAR, DATE, TIME, DATETIME2 -> throw new IllegalArgumentException(type + " is not exact");
        };
    }

    private static boolean isNumber(SqlType type) {
        return switch (type.kind()) {
            case BIT, INT, BIGINT, DECIMAL, FLOAT -> true;
            case NVARCHAR, DATE, TIME, DATETIME2 -> false;
        };
    }
}
