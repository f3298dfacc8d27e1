package io.mshell.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a column's values add up to, computed once while they stream and again by the database from what it stored.
 * Equal fingerprints show that nothing was altered on the way.
 *
 * @param column the column's name
 * @param nonNull how many values are not null
 * @param sum of the measure of each value (see {@link Fingerprint}); zero if there are none
 * @param min the smallest measure, null if there are none
 * @param max the greatest measure, null if there are none
 * @param digest for text, the sum of the values' digests; null where the engine cannot compute it
 */
public record ColumnFingerprint(
        String column,
        long nonNull,
        BigDecimal sum,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigInteger digest) {

    /** Whether the two agree; a digest that one side lacks is not compared, and scales do not matter. */
    public boolean matches(ColumnFingerprint other) {
        return nonNull == other.nonNull
                && sum.compareTo(other.sum) == 0
                && same(min, other.min)
                && same(max, other.max)
                && (digest == null || other.digest == null || digest.equals(other.digest));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
