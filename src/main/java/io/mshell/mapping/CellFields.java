package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which fields of a cell can be read, per kind: the fields of monday's GraphQL types that are cheap and safe to ask
 * for. Left out on purpose: objects that cost or may be refused ({@code creator}, {@code history}, {@code asset}).
 */
final class CellFields {

    /** Fields that hold a list or an object: only text can take them. */
    private static final Set<String> STRUCTURES = Set.of(
            "linked_item_ids", "subitems_ids", "tag_ids", "voter_ids", "values", "persons_and_teams", "files", "file");

    private CellFields() {}

    /** Everything readable of this kind, {@code text} and {@code value} included. */
    static List<String> of(ColumnKind kind) {
        if (kind == ColumnKind.NAME) {
            return List.of("name");
        }
        List<String> all = new ArrayList<>(List.of("text", "value"));
        all.addAll(typed(kind));
        return all;
    }

    /** Whether the path can be read of this kind; below {@code value} anything may be asked for. */
    static boolean readable(ColumnKind kind, String path) {
        return of(kind).contains(path) || (kind != ColumnKind.NAME && path.startsWith("value."));
    }

    static boolean isStructure(ColumnKind kind, String path) {
        return path.contains("[]")
                || STRUCTURES.contains(path)
                || (kind == ColumnKind.COUNTRY && path.equals("country"));
    }

    private static List<String> typed(ColumnKind kind) {
        return switch (kind) {
            case AUTO_NUMBER, DIRECT_DOC, ITEM_ASSIGNEES, NAME, PROGRESS, TEXT, UNSUPPORTED, UNKNOWN -> List.of();
            case BOARD_RELATION -> List.of("display_value", "linked_item_ids", "updated_at");
            case BUTTON -> List.of("label", "color");
            case CHECKBOX -> List.of("checked", "updated_at");
            case COLOR_PICKER -> List.of("color", "updated_at");
            case COUNTRY -> List.of("country", "country.code", "country.name", "updated_at");
            case CREATION_LOG -> List.of("created_at", "creator_id");
            case DATE -> List.of("date", "time", "icon", "updated_at");
            case DEPENDENCY -> List.of("display_value", "linked_item_ids", "updated_at");
            case DOC -> List.of("file", "file.file_id", "file.object_id", "file.url");
            case DROPDOWN -> List.of("values", "values[].id", "values[].label");
            case EMAIL -> List.of("email", "label", "updated_at");
            case FILE ->
                List.of(
                        "files",
                        "files[].asset_id",
                        "files[].created_at",
                        "files[].creator_id",
                        "files[].file_id",
                        "files[].is_image",
                        "files[].kind",
                        "files[].name",
                        "files[].object_id",
                        "files[].url");
            case FORMULA, MIRROR -> List.of("display_value");
            case GROUP -> List.of("group_id");
            case HOUR -> List.of("hour", "minute", "updated_at");
            case INTEGRATION -> List.of("entity_id", "issue_api_url", "issue_id");
            case ITEM_ID -> List.of("item_id");
            case LAST_UPDATED -> List.of("updated_at", "updater_id");
            case LINK -> List.of("url", "url_text", "updated_at");
            case LOCATION ->
                List.of(
                        "address",
                        "city",
                        "city_short",
                        "country",
                        "country_short",
                        "lat",
                        "lng",
                        "place_id",
                        "street",
                        "street_number",
                        "street_number_short",
                        "street_short",
                        "updated_at");
            case LONG_TEXT -> List.of("updated_at");
            case NUMBERS -> List.of("number", "symbol", "direction");
            case PEOPLE ->
                List.of("persons_and_teams", "persons_and_teams[].id", "persons_and_teams[].kind", "updated_at");
            case PERSON -> List.of("person_id", "updated_at");
            case PHONE -> List.of("phone", "country_short_name", "updated_at");
            case RATING -> List.of("rating", "updated_at");
            case STATUS -> List.of("index", "is_done", "label", "update_id", "updated_at");
            case SUBTASKS -> List.of("display_value", "subitems_ids");
            case TAGS -> List.of("tag_ids");
            case TEAM -> List.of("team_id", "updated_at");
            case TIME_TRACKING -> List.of("duration", "running", "started_at", "updated_at");
            case TIMELINE -> List.of("from", "to", "visualization_type", "updated_at");
            case VOTE -> List.of("vote_count", "voter_ids", "updated_at");
            case WEEK -> List.of("start_date", "end_date");
            case WORLD_CLOCK -> List.of("timezone", "updated_at");
        };
    }
}
