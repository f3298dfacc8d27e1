package io.mshell.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a board's items for the catalogue. Columns go by the key of their origin.
 *
 * @param items how many were counted over; 0 where nobody counted
 * @param whole whether these are all of the board's
 */
public record Observations(long items, boolean whole, Map<String, Fill> fills, Map<String, List<String>> samples) {

    /** Nobody looked. */
    public static final Observations NONE = new Observations(0, true, Map.of(), Map.of());

    public Observations {
        fills = Map.copyOf(fills);
        samples = Map.copyOf(samples);
    }

    /**
     * How a column is filled.
     *
     * @param part of the items that have a value, 0 to 1
     * @param distinctIsExact whether the different values were counted; else their number is estimated
     * @param least as text; null if there is no value, and of text, whose order tells readers little
     * @param greatest the same of the greatest
     */
    public record Fill(
            double part,
            long distinct,
            boolean distinctIsExact,
            @Nullable String least,
            @Nullable String greatest) {}
}
