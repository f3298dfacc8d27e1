package io.mshell.profile;

import io.mshell.schema.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one column's values look like.
 *
 * @param name the column's name in the table
 * @param type the type the mapping gives it
 * @param rows how many rows were looked at
 * @param filled how many have a value, and for text one that is not empty
 * @param rejected how many cells did not fit the type and are NULL for it
 * @param distinct how many different values there are
 * @param distinctIsExact whether that was counted; else it is estimated, within about two per cent
 * @param least the smallest value, for text the first as UTF-16 units are ordered; null if there is none
 * @param greatest the greatest value
 * @param shortest of text, the shortest value's length in UTF-16 units; null for other types and where there is none
 * @param longest of text, the longest value's
 * @param frequent all values with their frequency, the most frequent first; empty if there are more than 50
 * @param spread ranges of values, for text of lengths, with how many fall into each
 * @param spreadIsSample whether the spread is that of a sample, for there are too many values to keep
 * @param advice the type that would fit better, if one would
 */
public record ColumnProfile(
        String name,
        SqlType type,
        long rows,
        long filled,
        long rejected,
        long distinct,
        boolean distinctIsExact,
        @Nullable Object least,
        @Nullable Object greatest,
        @Nullable Integer shortest,
        @Nullable Integer longest,
        List<Frequency> frequent,
        List<Range> spread,
        boolean spreadIsSample,
        @Nullable Advice advice) {

    public ColumnProfile {
        frequent = List.copyOf(frequent);
        spread = List.copyOf(spread);
    }

    /** The part of the rows that has a value, 0 to 1; 0 if there are no rows. */
    public double filledPart() {
        return rows == 0 ? 0 : (double) filled / rows;
    }

    /** A value and how often it occurs. */
    public record Frequency(Object value, long count) {}

    /**
     * How many values lie between two, both included where values are whole; of fractions the second is where the next range
     * begins.
     */
    public record Range(Object from, Object to, long count) {}

    /** A type that would fit better than the mapping's, and why. */
    public record Advice(SqlType type, String reason) {}
}
