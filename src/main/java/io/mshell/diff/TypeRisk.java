package io.mshell.diff;

import io.mshell.schema.SqlType;

/** What becomes of values when a column's type becomes another. */
final class TypeRisk {

    /** Digits before the point that hold every value of the type. */
    private static final int INT_DIGITS = 10;

    private static final int BIGINT_DIGITS = 19;

    private TypeRisk() {}

    static Risk of(SqlType from, SqlType to) {
        if (holdsAll(from, to)) {
            return Risk.COLUMN_WIDENED;
        }
        return from.kind() == to.kind() || holdsAll(to, from) ? Risk.COLUMN_NARROWED : Risk.COLUMN_RETYPED;
    }

    /** Whether every value of one type is, as it is, a value of the other, and reads the same in a query. */
    private static boolean holdsAll(SqlType from, SqlType to) {
        return switch (from.kind()) {
            case NVARCHAR ->
                to.kind() == SqlType.Kind.NVARCHAR && (to.isMax() || (!from.isMax() && to.length() >= from.length()));
            case INT ->
                switch (to.kind()) {
                    case INT, BIGINT -> true;
                    case DECIMAL -> to.length() - to.scale() >= INT_DIGITS;
                    case BIT, FLOAT, NVARCHAR, DATE, TIME, DATETIME2 -> false;
                };
            case BIGINT ->
                to.kind() == SqlType.Kind.BIGINT
                        || (to.kind() == SqlType.Kind.DECIMAL && to.length() - to.scale() >= BIGINT_DIGITS);
            case DECIMAL ->
                to.kind() == SqlType.Kind.DECIMAL
                        && to.scale() >= from.scale()
                        && to.length() - to.scale() >= from.length() - from.scale();
            case DATE -> to.kind() == SqlType.Kind.DATE || to.kind() == SqlType.Kind.DATETIME2;
            case TIME, DATETIME2 -> to.kind() == from.kind() && to.scale() >= from.scale();
            case BIT, FLOAT -> to.equals(from);
        };
    }
}
