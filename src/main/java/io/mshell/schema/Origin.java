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

    private static final String TEMPLATE = "template";

    /** Of a column that a project's own template adds to a table, such as who loaded a row. */
    public static Origin ofTemplate(String column) {
        return new Origin("", "", column, TEMPLATE, "");
    }

    /** Whether a template made the column: it comes with every load, and no board has it. */
    public boolean isOfTemplate() {
        return columnId.isEmpty() && type.equals(TEMPLATE);
    }

    /** Whether it is what every item has, not a column of the board. */
    public boolean isOfItem() {
        return columnId.startsWith("@");
    }

    /** The identity: column id and part. */
    public String key() {
        return part.isEmpty() ? columnId : columnId + "." + part;
    }
}
