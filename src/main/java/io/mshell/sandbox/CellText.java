package io.mshell.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code ColumnValue.text}: what a cell looks like to a reader, and which kind of nothing an empty one has. */
final class CellText {

    static final DateTimeFormatter LOG_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("hh:mm a", Locale.ENGLISH);

    private CellText() {}

    static @Nullable String of(Cell cell) {
        return switch (cell.column().kind()) {
            case STATUS, DROPDOWN, COLOR_PICKER -> cell.isEmpty() ? null : filled(cell);
            case MIRROR, BOARD_RELATION, DEPENDENCY, SUBTASKS -> null;
            case FORMULA, PROGRESS, UNSUPPORTED -> cell.shape(2) == 0 ? "" : null;
            case AUTO_NUMBER, ITEM_ASSIGNEES, UNKNOWN -> null;
            case VOTE -> Integer.toString(cell.facts("voters").size());
            default -> cell.isEmpty() ? "" : filled(cell);
        };
    }

    private static @Nullable String filled(Cell cell) {
        Map<String, Object> facts = cell.facts();
        return switch (cell.column().kind()) {
            case TEXT, LONG_TEXT -> text(facts, "text");
            case EMAIL -> labelled(text(facts, "label"), text(facts, "email"));
            case LINK -> labelled(text(facts, "text"), text(facts, "url"));
            case PHONE -> text(facts, "phone");
            case COUNTRY -> text(facts, "name");
            case LOCATION -> text(facts, "address");
            case WORLD_CLOCK -> text(facts, "timezone");
            case COLOR_PICKER -> facts.containsKey("hex") ? text(facts, "hex") : null;
            case NUMBERS -> cell.fact("number", BigDecimal.class).toPlainString();
            case RATING -> text(facts, "rating");
            case CHECKBOX -> "v";
            case ITEM_ID -> text(facts, "id");
            case STATUS, BUTTON -> text(facts, "label");
            case DROPDOWN -> joined(cell.facts("labels"));
            case TAGS -> joined(cell.facts("names"));
            case DATE -> date(facts);
            case TIMELINE, WEEK -> facts.get("from") + " - " + facts.get("to");
            case HOUR -> CLOCK.format(cell.fact("time", LocalTime.class));
            case CREATION_LOG, LAST_UPDATED ->
                LOG_TIME.format(cell.fact("at", Instant.class).atOffset(ZoneOffset.UTC));
            case TIME_TRACKING -> duration(cell.fact("seconds", Integer.class));
            case PEOPLE -> names(cell);
            case PERSON ->
                People.user(cell.fact("id", Long.class)).map(People.User::name).orElse("");
            case TEAM ->
                People.team(cell.fact("id", Long.class)).map(People.Team::name).orElse("");
            case FILE ->
                cell.facts("files").stream()
                        .map(file -> fileText((Map<?, ?>) file))
                        .collect(Collectors.joining(", "));
            case GROUP -> text(facts, "title");
            case INTEGRATION -> text(facts, "issue");
            default -> "";
        };
    }

    private static String text(Map<String, Object> facts, String name) {
        return String.valueOf(facts.getOrDefault(name, ""));
    }

    private static String labelled(String label, String address) {
        return label.isEmpty() || label.equals(address) ? address : label + " - " + address;
    }

    static String joined(List<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String date(Map<String, Object> facts) {
        LocalDateTime local = local(facts);
        return local == null ? String.valueOf(facts.get("date")) : MINUTE.format(local);
    }

    /** A date with a time, in the zone of the token's owner; null for a whole day. */
    static @Nullable LocalDateTime local(Map<String, Object> facts) {
        if (!(facts.get("time") instanceof LocalTime time)) {
            return null;
        }
        ZonedDateTime utc = ((LocalDate) Objects.requireNonNull(facts.get("date")))
                .atTime(time)
                .atZone(ZoneOffset.UTC);
        return utc.withZoneSameInstant(Workplace.OWNER_ZONE).toLocalDateTime();
    }

    private static String duration(int seconds) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** A deleted user is missing here while its id stays in the cell. */
    private static String names(Cell cell) {
        return joined(names(cell.facts("ids"), cell.facts("kinds")));
    }

    static List<String> names(List<?> ids, List<?> kinds) {
        List<String> names = new java.util.ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            long id = (Long) ids.get(i);
            if (kinds.get(i).equals("team")) {
                People.team(id).ifPresent(team -> names.add(team.name()));
            } else {
                People.user(id).ifPresent(user -> names.add(user.name()));
            }
        }
        return names;
    }

    private static String fileText(Map<?, ?> file) {
        return String.valueOf(file.containsKey("url") ? file.get("url") : file.get("name"));
    }
}
