package io.mshell.sync;

import io.mshell.schema.ColumnSpec;

/**
 * A column of a table that was recognised as one of a board's.
 *
 * @param column as it counts as deployed: called as in the table, with its origin on the board
 * @param by how it was recognised
 */
public record ColumnMatch(ColumnSpec column, By by) {

    /** What gave a column away, the surest first. */
    public enum By {
        /** Its documentation names the monday column. */
        ID("id"),
        /** It is called as the mapping would call it. */
        NAME("name"),
        /** So it is but for upper and lower case, and nothing else is. */
        IGNORING_CASE("name, ignoring case");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
