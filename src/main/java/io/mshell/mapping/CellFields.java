package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which fields of a cell can be read, per kind: the fields of monday's GraphQL types that are cheap and safe to ask
 * for. Left out on purpose: objects that cost or may be refused ({@code creator}, {@code history}, {@code asset}).
 */
public final class CellFields {

    /** Fields that hold a list or an object: only text can take them. */
    private static final Set<String> STRUCTURES = Set.of(
            "linked_item_ids", "subitems_ids", "tag_ids", "voter_ids", "values", "persons_and_teams", "files", "file");

    private static final String STREET = "street street_number street_number_short street_short";

    private CellFields() {}

    /** Everything readable of this kind, {@code text} and {@code value} included. */
    public static List<String> of(ColumnKind kind) {
        if (kind == ColumnKind.NAME) {
            return List.of("name");
        }
        List<String> all = new ArrayList<>(List.of("text", "value"));
        String typed = typed(kind);
        if (!typed.isEmpty()) {
            all.addAll(List.of(typed.split(" ")));
        }
        return all;
    }

    /** The fields alone, without what is inside of them: what a hook finds in a cell. */
    public static List<String> topOf(ColumnKind kind) {
        return of(kind).stream()
                .filter(path -> path.indexOf('.') < 0 && path.indexOf('[') < 0)
                .toList();
    }

    /** Whether the path can be read of this kind; below {@code value} anything may be asked for. */
    static boolean readable(ColumnKind kind, String path) {
        return of(kind).contains(path) || (kind != ColumnKind.NAME && path.startsWith("value."));
    }

    /** Whether the path gives a list or an object. */
    public static boolean isStructure(ColumnKind kind, String path) {
        return path.contains("[]")
                || STRUCTURES.contains(path)
                || (kind == ColumnKind.COUNTRY && path.equals("country"));
    }

    /** The typed fields of each kind, space-separated. */
    private static String typed(ColumnKind kind) {
        return switch (kind) {
            case AUTO_NUMBER, DIRECT_DOC, ITEM_ASSIGNEES, NAME, PROGRESS, TEXT, UNSUPPORTED, UNKNOWN -> "";
            case BOARD_RELATION, DEPENDENCY -> "display_value linked_item_ids updated_at";
            case BUTTON -> "label color";
            case CHECKBOX -> "checked updated_at";
            case COLOR_PICKER -> "color updated_at";
            case COUNTRY -> "country country.code country.name updated_at";
            case CREATION_LOG -> "created_at creator_id";
            case DATE -> "date time icon updated_at";
            case DOC -> "file file.file_id file.object_id file.url";
            case DROPDOWN -> "values values[].id values[].label";
            case EMAIL -> "email label updated_at";
            case FILE ->
                "files files[].asset_id files[].file_id files[].is_image files[].kind files[].name files[].url";
            case FORMULA, MIRROR -> "display_value";
            case GROUP -> "group_id";
            case HOUR -> "hour minute updated_at";
            case INTEGRATION -> "entity_id issue_api_url issue_id";
            case ITEM_ID -> "item_id";
            case LAST_UPDATED -> "updated_at updater_id";
            case LINK -> "url url_text updated_at";
            case LOCATION -> "address city city_short country country_short lat lng place_id " + STREET + " updated_at";
            case LONG_TEXT -> "updated_at";
            case NUMBERS -> "number symbol direction";
            case PEOPLE -> "persons_and_teams persons_and_teams[].id persons_and_teams[].kind updated_at";
            case PERSON -> "person_id updated_at";
            case PHONE -> "phone country_short_name updated_at";
            case RATING -> "rating updated_at";
            case STATUS -> "index is_done label update_id updated_at";
            case SUBTASKS -> "display_value subitems_ids";
            case TAGS -> "tag_ids";
            case TEAM -> "team_id updated_at";
            case TIME_TRACKING -> "duration running started_at updated_at";
            case TIMELINE -> "from to visualization_type updated_at";
            case VOTE -> "vote_count voter_ids updated_at";
            case WEEK -> "start_date end_date";
            case WORLD_CLOCK -> "timezone updated_at";
        };
    }
}
