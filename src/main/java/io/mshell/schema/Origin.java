package io.mshell.schema;

/**
 * Where a table's column comes from: its identity across renames of the title.
 *
 * @param columnId the monday column id, or for what every item has {@code @id}, {@code @group}, {@code @created_at} ...
 * @param part which of several columns made from one cell this is ({@code to}, {@code ids}); empty for the main one
 * @param title the column's title on the board, exactly
 * @param type the monday type, as the API names it
 * @param source what of the cell is read, as the mapping says it
 */
public record Origin(String columnId, String part, String title, String type, String source) {

    /** The identity: column id and part. */
    public String key() {
        return part.isEmpty() ? columnId : columnId + "." + part;
    }
}
