package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ColumnValue.value}: JSON inside a JSON string, or null. */
final class CellValue {

    private CellValue() {}

    static @Nullable String of(Cell cell) {
        if (cell.isEmpty()) {
            return empty(cell);
        }
        Object value = filled(cell);
        return value == null ? null : JsonBuffer.text(value);
    }

    /** The several kinds of nothing that the API answers, one of them per cell. */
    private static @Nullable String empty(Cell cell) {
        int shape = cell.shape(3);
        return switch (cell.column().kind()) {
            case TEXT, NUMBERS -> shape == 0 ? "\"\"" : null;
            case STATUS -> cell.column().rollup() || shape == 0 ? null : JsonBuffer.text(stamped(cell, Map.of()));
            case CHECKBOX -> shape == 0 ? "{\"checked\":false}" : null;
            case FILE -> shape == 0 ? "{\"files\":[]}" : null;
            case PEOPLE -> shape == 0 ? "{\"personsAndTeams\":[]}" : shape == 1 ? "{}" : null;
            case TAGS -> shape == 0 ? "{\"tag_ids\":[]}" : null;
            case DROPDOWN -> shape == 0 ? "{\"ids\":[]}" : null;
            case LONG_TEXT, DATE, TIMELINE, EMAIL, PHONE, LINK, COUNTRY, LOCATION, HOUR, WEEK ->
                shape == 0 ? "{}" : null;
            default -> null;
        };
    }

    private static @Nullable Object filled(Cell cell) {
        Map<String, Object> facts = cell.facts();
        return switch (cell.column().kind()) {
            case TEXT -> facts.get("text");
            case NUMBERS -> cell.fact("number", BigDecimal.class).toPlainString();
            case LONG_TEXT -> stamped(cell, Map.of("text", facts.get("text")));
            case EMAIL -> stamped(cell, ordered("email", facts.get("email"), "text", facts.get("label")));
            case PHONE -> stamped(cell, ordered("phone", facts.get("phone"), "countryShortName", facts.get("country")));
            case LINK -> stamped(cell, ordered("url", facts.get("url"), "text", facts.get("text")));
            case COUNTRY -> ordered("countryCode", facts.get("code"), "countryName", facts.get("name"));
            case LOCATION -> location(cell);
            case WORLD_CLOCK -> stamped(cell, Map.of("timezone", facts.get("timezone")));
            case COLOR_PICKER -> stamped(cell, Map.of("color", facts));
            case RATING -> stamped(cell, Map.of("rating", facts.get("rating")));
            case VOTE -> Map.of("voter_ids", facts.get("voters"));
            case CHECKBOX -> cell.shape(2) == 0 ? Map.of("checked", true) : stamped(cell, Map.of("checked", "true"));
            case ITEM_ID -> Map.of("item_id", String.valueOf(facts.get("id")));
            case STATUS -> cell.column().rollup() ? null : status(cell);
            case DROPDOWN -> Map.of("ids", facts.get("ids"));
            case TAGS -> Map.of("tag_ids", facts.get("ids"));
            case DATE -> date(cell);
            case TIMELINE -> stamped(cell, ordered("from", facts.get("from"), "to", facts.get("to")));
            case WEEK -> Map.of("week", ordered("startDate", facts.get("from"), "endDate", facts.get("to")));
            case HOUR -> hour(cell);
            case CREATION_LOG -> log(facts, "created_at", "creator_id");
            case LAST_UPDATED -> log(facts, "updated_at", "updater_id");
            case TIME_TRACKING -> ordered("running", facts.get("running"), "duration", facts.get("seconds"));
            case PEOPLE -> people(cell);
            case PERSON -> Map.of("personsAndTeams", List.of(ordered("id", facts.get("id"), "kind", "person")));
            case TEAM -> Map.of("team_id", facts.get("id"));
            case FILE -> Map.of("files", files(cell));
            case DOC -> doc(facts);
            case INTEGRATION -> ordered("entity_id", facts.get("entity"), "issue_id", facts.get("issue"));
            default -> null;
        };
    }

    /** A map in this order. */
    private static Map<String, Object> ordered(
            String first, @Nullable Object one, String second, @Nullable Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    private static Map<String, Object> stamped(Cell cell, Map<String, ?> value) {
        Map<String, Object> stamped = new LinkedHashMap<>(value);
        stamped.put("changed_at", cell.item().updatedAt().toString());
        return stamped;
    }

    private static Object status(Cell cell) {
        Map<String, Object> value = ordered("index", cell.fact("id"), "post_id", null);
        return stamped(cell, value);
    }

    private static Object location(Cell cell) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("lat", String.valueOf(cell.fact("lat")));
        value.put("lng", String.valueOf(cell.fact("lng")));
        value.put("address", cell.fact("address"));
        return stamped(cell, value);
    }

    private static Object date(Cell cell) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("date", cell.fact("date"));
        if (cell.fact("time") instanceof LocalTime time) {
            value.put("time", time.toString().length() == 5 ? time + ":00" : time.toString());
        } else if (cell.shape(2) == 0) {
            value.put("time", null);
        }
        value.put("icon", "");
        return stamped(cell, value);
    }

    private static Object hour(Cell cell) {
        LocalTime time = cell.fact("time", LocalTime.class);
        return stamped(cell, ordered("hour", time.getHour(), "minute", time.getMinute()));
    }

    private static Object log(Map<String, Object> facts, String at, String user) {
        return ordered(at, facts.get("at"), user, facts.get("user"));
    }

    private static Object people(Cell cell) {
        List<Object> entries = new ArrayList<>();
        List<?> ids = cell.facts("ids");
        for (int i = 0; i < ids.size(); i++) {
            entries.add(ordered("id", ids.get(i), "kind", cell.facts("kinds").get(i)));
        }
        return stamped(cell, Map.of("personsAndTeams", entries));
    }

    private static List<Object> files(Cell cell) {
        List<Object> files = new ArrayList<>();
        for (Object entry : cell.facts("files")) {
            Map<?, ?> file = (Map<?, ?>) entry;
            Map<String, Object> value = new LinkedHashMap<>();
            boolean asset = "asset".equals(file.get("kind"));
            value.put(asset ? "assetId" : "fileId", file.get("id"));
            value.put("name", file.get("name"));
            if (asset) {
                value.put("isImage", String.valueOf(file.get("image")));
            } else {
                value.put("linkToFile", file.get("url"));
            }
            value.put("fileType", asset ? "ASSET" : "doc".equals(file.get("kind")) ? "MONDAY_DOC" : "LINK");
            value.put("createdAt", millis(file));
            value.put("createdBy", String.valueOf(cell.item().creatorId()));
            files.add(value);
        }
        return files;
    }

    private static Object doc(Map<String, Object> facts) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("fileType", "MONDAY_DOC");
        value.put("fileId", facts.get("file"));
        value.put("name", ColumnKind.DOC.apiName());
        value.put("objectId", facts.get("object"));
        value.put("linkToFile", facts.get("url"));
        value.put("createdAt", millis(facts));
        return Map.of("files", List.of(value));
    }

    private static long millis(Map<?, ?> facts) {
        return Objects.requireNonNull((Instant) facts.get("at")).toEpochMilli();
    }
}
