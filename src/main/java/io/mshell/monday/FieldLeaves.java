package io.mshell.monday;

import io.mshell.board.ColumnKind;
import java.util.Map;

/** What is selected of a cell's field that is an object: its own plain fields. */
final class FieldLeaves {

    private static final String NAMED = "{ id name }";

    private static final Map<String, String> LEAVES = Map.ofEntries(
            Map.entry("battery_value", "{ key count }"),
            Map.entry("country", "{ code name }"),
            Map.entry("creator", NAMED),
            Map.entry("file", "{ file_id object_id url }"),
            // The union has members that older versions lack: __typename tells what came.
            Map.entry(
                    "files",
                    "{ __typename ... on FileAssetValue { asset_id name } ... on FileDocValue { file_id object_id url }"
                            + " ... on FileLinkValue { file_id name kind url } }"),
            Map.entry("group", "{ id title }"),
            Map.entry("history", "{ id status started_at ended_at started_user_id ended_user_id }"),
            Map.entry("label_style", "{ color border }"),
            Map.entry("linked_items", NAMED),
            Map.entry("mirrored_items", "{ linked_board_id linked_item { id name } }"),
            Map.entry("persons_and_teams", "{ id kind }"),
            Map.entry("subitems", NAMED),
            Map.entry("tags", NAMED),
            Map.entry("updater", NAMED),
            Map.entry("values", "{ id label }"),
            Map.entry("voters", NAMED));

    /** The name under which a location's country is asked for, a text where a country column's is an object. */
    static final String LOCATION_COUNTRY = "loc_country";

    private FieldLeaves() {}

    /** The selection of a field in the fragment of a kind, such as {@code values { id label }}. */
    static String select(ColumnKind kind, String field) {
        if (kind == ColumnKind.LOCATION && field.equals("country")) {
            return LOCATION_COUNTRY + ": country";
        }
        // The schema types DirectDocValue.file as a DirectDocValue; only the texts of a cell are of use there.
        if (kind == ColumnKind.DIRECT_DOC && field.equals("file")) {
            return "direct_file: file { text value }";
        }
        String leaves = LEAVES.get(field);
        return leaves == null ? field : field + " " + leaves;
    }
}
