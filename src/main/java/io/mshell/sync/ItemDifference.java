package io.mshell.sync;

import org.jspecify.annotations.Nullable;

/**
 * Where board and table differ.
 *
 * @param name the item's name, on the board if it is there; null where the table keeps none
 * @param column the table's column; null where the whole item is concerned
 * @param board what the board has, as the table would hold it
 * @param table what the table holds
 * @param changedSince whether the item was changed, or made, on the board since the table was loaded
 */
public record ItemDifference(
        long item,
        @Nullable String name,
        Kind kind,
        @Nullable String column,
        @Nullable Object board,
        @Nullable Object table,
        boolean changedSince) {

    /** What is different. */
    public enum Kind {
        /** The item is on the board and not in the table. */
        MISSING,
        /** The item is in the table and not, or no longer, on the board. */
        EXTRA,
        /** A cell has another value in the table than on the board. */
        DIFFERS,
        /** The item is in the table more than once. */
        DUPLICATE
    }
}
