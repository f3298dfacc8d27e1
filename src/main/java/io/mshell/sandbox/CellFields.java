package io.mshell.sandbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The typed fields of a cell: those its GraphQL type has beyond {@code id type text value}. */
final class CellFields {

    private CellFields() {}

    static @Nullable Object of(Cell cell, String name, Graph graph) {
        return switch (cell.column().kind()) {
            case STATUS -> status(cell, name);
            case DROPDOWN -> values(cell);
            case TAGS -> name.equals("tag_ids") ? cell.facts("ids") : graph.tags(cell.facts("ids"));
            case NUMBERS -> number(cell, name);
            case CHECKBOX -> cell.isEmpty() && cell.shape(2) == 0 ? null : (Object) !cell.isEmpty();
            case RATING, PHONE, EMAIL, WORLD_CLOCK, COLOR_PICKER -> simple(cell, name);
            case LINK -> cell.fact(name.equals("url_text") ? "text" : name);
            case VOTE -> vote(cell, name, graph);
            case DATE -> date(cell, name);
            case TIMELINE -> name.equals("visualization_type") ? null : midnight(cell.fact(name));
            case WEEK -> midnight(cell.fact(name.equals("start_date") ? "from" : "to"));
            case HOUR -> hour(cell, name);
            case CREATION_LOG, LAST_UPDATED -> log(cell, name, graph);
            case TIME_TRACKING -> timeTracking(cell, name);
            case PEOPLE -> peopleAndTeams(cell);
            case PERSON, TEAM -> cell.fact("id");
            case COUNTRY -> cell.isEmpty() ? null : new Entity("Country", cell.facts());
            case LOCATION -> cell.fact(name);
            case BOARD_RELATION, DEPENDENCY, SUBTASKS -> linked(cell, name, graph);
            case MIRROR -> graph.mirroredItems(cell);
            case FILE -> CellFiles.files(cell, graph);
            case DOC -> CellFiles.doc(cell, graph);
            case ITEM_ID -> cell.fact("id");
            case GROUP ->
                name.equals("group_id")
                        ? cell.fact("id")
                        : graph.group(cell.item().board(), cell.item().group());
            case BUTTON -> name.equals("label") ? cell.fact("label") : "#0073ea";
            case INTEGRATION -> integration(cell, name);
            case TEXT,
                    LONG_TEXT,
                    FORMULA,
                    PROGRESS,
                    UNSUPPORTED,
                    DIRECT_DOC,
                    AUTO_NUMBER,
                    ITEM_ASSIGNEES,
                    NAME,
                    UNKNOWN -> null;
        };
    }

    private static @Nullable Object simple(Cell cell, String name) {
        return switch (name) {
            case "country_short_name" -> cell.fact("country");
            case "color" -> cell.fact("hex");
            default -> cell.fact(name);
        };
    }

    private static @Nullable Object status(Cell cell, String name) {
        if (cell.column().rollup()) {
            return battery(cell);
        }
        return switch (name) {
            case "index" -> cell.fact("id");
            case "label" -> cell.fact("label");
            case "is_done" -> cell.isEmpty() ? null : label(cell).get("is_done");
            case "label_style" ->
                cell.isEmpty()
                        ? null
                        : new Entity(
                                "StatusLabelStyle",
                                Map.of("color", String.valueOf(label(cell).get("hex")), "border", "#cccccc"));
            default -> null;
        };
    }

    private static Map<String, Object> label(Cell cell) {
        return Labels.of(cell.column()).stream()
                .filter(label -> Objects.equals(label.get("id"), cell.fact("id")))
                .findFirst()
                .orElse(Map.of());
    }

    private static List<Node> battery(Cell cell) {
        return cell.facts().entrySet().stream()
                .<Node>map(entry ->
                        new Entity("BatteryValueItem", Map.of("key", entry.getKey(), "count", entry.getValue())))
                .toList();
    }

    private static List<Node> values(Cell cell) {
        List<?> ids = cell.facts("ids");
        List<Node> values = new java.util.ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            values.add(new Entity(
                    "DropdownValueOption",
                    Map.of("id", ids.get(i), "label", cell.facts("labels").get(i))));
        }
        return values;
    }

    private static @Nullable Object number(Cell cell, String name) {
        Map<?, ?> unit = (Map<?, ?>) cell.column().settings().getOrDefault("unit", Map.of());
        return switch (name) {
            case "number" -> cell.fact("number") instanceof BigDecimal number ? (Object) number.doubleValue() : null;
            case "symbol" -> unit.get("symbol");
            default -> unit.get("direction");
        };
    }

    private static @Nullable Object vote(Cell cell, String name, Graph graph) {
        List<?> voters = cell.facts("voters");
        return switch (name) {
            case "vote_count" -> voters.size();
            case "voter_ids" -> voters;
            default -> voters.stream().map(id -> graph.user((Long) id)).toList();
        };
    }

    private static @Nullable Object date(Cell cell, String name) {
        if (cell.isEmpty() || name.equals("icon")) {
            return cell.isEmpty() ? null : "";
        }
        java.time.LocalDateTime local = CellText.local(cell.facts());
        if (name.equals("time")) {
            return local == null ? null : local.toLocalTime().toString();
        }
        return local == null
                ? String.valueOf(cell.fact("date"))
                : local.toLocalDate().toString();
    }

    private static @Nullable Object midnight(@Nullable Object date) {
        return date instanceof LocalDate day
                ? day.atStartOfDay(ZoneOffset.UTC).toLocalDate() + "T00:00:00+00:00"
                : null;
    }

    private static @Nullable Object hour(Cell cell, String name) {
        if (!(cell.fact("time") instanceof LocalTime time)) {
            return null;
        }
        return name.equals("hour") ? (Object) time.getHour() : (Object) time.getMinute();
    }

    private static @Nullable Object log(Cell cell, String name, Graph graph) {
        return switch (name) {
            case "created_at" -> cell.fact("at");
            case "creator", "updater" -> graph.user((Long) cell.facts().get("user"));
            default -> cell.fact("user");
        };
    }

    private static @Nullable Object timeTracking(Cell cell, String name) {
        return switch (name) {
            case "duration" -> cell.facts().getOrDefault("seconds", 0);
            case "running" -> cell.facts().getOrDefault("running", false);
            case "started_at" -> cell.fact("started");
            default -> List.of();
        };
    }

    private static List<Node> peopleAndTeams(Cell cell) {
        List<?> ids = cell.facts("ids");
        List<?> kinds = cell.facts("kinds");
        List<Node> people = new java.util.ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            people.add(new Entity("PeopleEntity", Map.of("id", ids.get(i), "kind", kinds.get(i))));
        }
        return people;
    }

    private static Object linked(Cell cell, String name, Graph graph) {
        boolean idsOnly = name.equals("linked_item_ids") || name.equals("subitems_ids");
        return idsOnly ? cell.facts("ids") : graph.items(cell.facts("ids"));
    }

    private static @Nullable Object integration(Cell cell, String name) {
        return switch (name) {
            case "entity_id" -> cell.fact("entity");
            case "issue_id" -> cell.fact("issue");
            default -> cell.fact("url");
        };
    }
}
