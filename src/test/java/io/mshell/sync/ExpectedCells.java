package io.mshell.sync;

import io.mshell.board.ColumnKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a table must hold for a cell, worked out from what the sandbox knows the cell to say and from nothing else: no
 * JSON, no mapping.
 */
final class ExpectedCells {

    private ExpectedCells() {}

    /**
     * The value of one column of the table.
     *
     * @param part which of the cell's columns; empty for the main one
     * @param facts what the cell says; empty for an empty cell
     * @return null where the table must hold NULL
     */
    static @Nullable Object of(ColumnKind kind, String part, Map<String, Object> facts) {
        if (facts.isEmpty()) {
            return ofEmpty(kind, part);
        }
        return part.isEmpty() ? main(kind, facts) : extra(kind, part, facts);
    }

    /** An empty cell is NULL but where the API itself answers zero or no. */
    private static @Nullable Object ofEmpty(ColumnKind kind, String part) {
        return switch (kind.apiName() + "." + part) {
            case "checkbox.", "time_tracking.running" -> Boolean.FALSE;
            case "vote.", "time_tracking." -> 0;
            default -> null;
        };
    }

    private static @Nullable Object main(ColumnKind kind, Map<String, Object> facts) {
        return switch (kind) {
            case TEXT, LONG_TEXT -> text(facts.get("text"));
            case EMAIL -> text(facts.get("email"));
            case PHONE -> text(facts.get("phone"));
            case LINK -> text(facts.get("url"));
            case COUNTRY -> text(facts.get("name"));
            case LOCATION -> text(facts.get("address"));
            case WORLD_CLOCK -> text(facts.get("timezone"));
            case COLOR_PICKER -> facts.containsKey("hex") ? text(facts.get("hex")) : rgb(facts);
            case NUMBERS -> facts.get("number");
            case RATING -> facts.get("rating");
            case VOTE -> ((List<?>) facts.get("voters")).size();
            case CHECKBOX -> facts.get("checked");
            case FORMULA, MIRROR -> text(facts.get("display"));
            case STATUS -> text(facts.get("label"));
            case DROPDOWN -> joined(facts.get("labels"));
            case TAGS -> joined(facts.get("names"));
            case DATE -> moment(facts);
            case TIMELINE, WEEK -> facts.get("from") + " - " + facts.get("to");
            case HOUR -> facts.get("time");
            case CREATION_LOG, LAST_UPDATED -> utc(facts.get("at"));
            case TIME_TRACKING -> facts.get("seconds");
            case PEOPLE -> joinedOrNull(facts.get("names"));
            case PERSON, TEAM -> text(facts.get("name"));
            case FILE ->
                joined(((List<?>) facts.get("files"))
                        .stream().map(ExpectedCells::fileText).toList());
            case DOC -> text(facts.get("url"));
            case BOARD_RELATION, DEPENDENCY, SUBTASKS -> joined(facts.get("names"));
            case GROUP -> text(facts.get("id"));
            case ITEM_ID -> facts.get("id");
            case BUTTON -> text(facts.get("label"));
            case INTEGRATION -> facts.get("issue");
            case AUTO_NUMBER, DIRECT_DOC, ITEM_ASSIGNEES, NAME, PROGRESS, UNSUPPORTED, UNKNOWN -> null;
        };
    }

    private static @Nullable Object extra(ColumnKind kind, String part, Map<String, Object> facts) {
        return switch (kind.apiName() + "." + part) {
            case "email.label" -> text(facts.get("label"));
            case "phone.country" -> text(facts.get("country"));
            case "link.text" -> text(facts.get("text"));
            case "country.code" -> text(facts.get("code"));
            case "location.lat" -> number(facts.get("lat"));
            case "location.lng" -> number(facts.get("lng"));
            case "vote.voter ids" -> json(facts.get("voters"));
            case "dropdown.ids", "tags.ids", "people.ids", "board_relation.ids", "dependency.ids", "subtasks.ids" ->
                json(facts.get("ids"));
            case "people.kinds" -> joined(facts.get("kinds"));
            case "date.time" -> facts.get("time");
            case "timeline.from", "week.start" -> facts.get("from");
            case "timeline.to", "week.end" -> facts.get("to");
            case "creation_log.creator id", "last_updated.updater id" -> facts.get("user");
            case "time_tracking.running" -> facts.get("running");
            case "time_tracking.started at" -> facts.get("started") == null ? null : utc(facts.get("started"));
            case "person.id", "team.id" -> longOf(facts.get("id"));
            case "doc.object id" -> longOf(facts.get("object"));
            case "integration.issue id" -> text(facts.get("issue"));
            case "integration.entity id" -> text(facts.get("entity"));
            case "integration.issue url" -> text(facts.get("url"));
            default -> throw new IllegalArgumentException("nothing is expected of " + kind + "." + part);
        };
    }

    private static @Nullable String text(@Nullable Object fact) {
        String text = fact == null ? "" : fact.toString();
        return text.isEmpty() ? null : text;
    }

    /** The parts of the colour, which JSON may name in any order. */
    private static Set<String> rgb(Map<String, Object> facts) {
        return Set.of("\"r\":" + facts.get("r"), "\"g\":" + facts.get("g"), "\"b\":" + facts.get("b"));
    }

    private static @Nullable String joined(@Nullable Object list) {
        return list == null
                ? null
                : text(((List<?>) list).stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static @Nullable String joinedOrNull(@Nullable Object names) {
        return names instanceof List<?> ? joined(names) : text(names);
    }

    private static @Nullable String json(@Nullable Object ids) {
        List<?> list = ids == null ? List.of() : (List<?>) ids;
        return list.isEmpty() ? null : list.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static Object moment(Map<String, Object> facts) {
        LocalDate date = (LocalDate) facts.get("date");
        LocalTime time = (LocalTime) facts.get("time");
        return time == null ? date.atStartOfDay() : date.atTime(time);
    }

    private static LocalDateTime utc(@Nullable Object instant) {
        return LocalDateTime.ofInstant((Instant) instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable Object number(@Nullable Object fact) {
        return fact == null ? null : ((BigDecimal) fact).doubleValue();
    }

    private static @Nullable Object longOf(@Nullable Object fact) {
        return fact == null ? null : Long.valueOf(fact.toString());
    }

    private static Object fileText(Object file) {
        Map<?, ?> facts = (Map<?, ?>) file;
        return facts.get("url") == null ? facts.get("name") : facts.get("url");
    }
}
