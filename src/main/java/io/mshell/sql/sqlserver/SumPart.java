package io.mshell.sql.sqlserver;

import io.mshell.schema.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that is summed instead of a value, and what its sum counts for. No sum of T-SQL holds more than 38 digits:
 * SUM of an INT already overflows at two thousand million, and one of DECIMAL(38,10) as soon as two large values meet.
 * So wide decimals are summed in slices that leave room for ten thousand million rows.
 */
record SumPart(String expression, BigDecimal factor) {

    /** Digits of the widest decimal whose sum has room. */
    private static final int ROOMY = 28;

    /** Digits of a slice. */
    private static final int SLICE = 19;

    private static final BigDecimal HIGH = BigDecimal.TEN.pow(SLICE);

    /** The parts of a column of this type whose measure is this expression; none for floats, whose sum is not exact. */
    static List<SumPart> of(SqlType type, String measure) {
        return switch (type.kind()) {
            case FLOAT -> List.of();
            case DECIMAL -> type.length() <= ROOMY ? List.of(cast(measure, type.scale())) : slices(type, measure);
            case BIT, INT, BIGINT, NVARCHAR, DATE, TIME, DATETIME2 -> List.of(cast(measure, 0));
        };
    }

    private static List<SumPart> slices(SqlType type, String value) {
        List<SumPart> parts = new ArrayList<>();
        String whole = "CAST(ROUND(" + value + ", 0, 1) AS DECIMAL(38,0))";
        if (type.length() - type.scale() <= ROOMY) {
            parts.add(cast(whole, 0));
        } else {
            String low = whole + " % CAST(" + HIGH + " AS DECIMAL(20,0))";
            parts.add(cast(low, 0));
            parts.add(new SumPart(
                    "CAST((" + whole + " - " + low + ") / CAST(" + HIGH + " AS DECIMAL(20,0)) AS DECIMAL(38,0))",
                    HIGH));
        }
        if (type.scale() > 0) {
            String fraction = "(" + value + " - ROUND(" + value + ", 0, 1))";
            if (type.scale() <= ROOMY) {
                parts.add(cast(fraction, type.scale()));
            } else {
                String high = "ROUND(" + value + ", " + SLICE + ", 1)";
                parts.add(cast("(" + high + " - ROUND(" + value + ", 0, 1))", SLICE));
                parts.add(cast("(" + value + " - " + high + ")", type.scale()));
            }
        }
        return parts;
    }

    private static SumPart cast(String expression, int scale) {
        return new SumPart("CAST(" + expression + " AS DECIMAL(38," + scale + "))", BigDecimal.ONE);
    }
}
