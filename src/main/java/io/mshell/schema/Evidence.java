package io.mshell.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table answered to a {@link Probe}.
 *
 * @param rows in the table
 * @param concerned of them
 * @param worst the length or magnitude of the worst of those concerned, as the probe says; null if there is none
 * @param items the first item ids concerned, in order, {@value #MOST_ITEMS} at most
 */
public record Evidence(long rows, long concerned, @Nullable String worst, List<Long> items) {

    /** How many item ids are named. */
    public static final int MOST_ITEMS = 5;

    public Evidence {
        items = List.copyOf(items);
    }
}
