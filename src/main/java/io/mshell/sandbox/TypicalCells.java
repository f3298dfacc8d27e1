package io.mshell.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of everyday cells. Kinds whose cells follow from other data have none here: see {@link DerivedCells}. */
final class TypicalCells {

    private static final List<String> WORDS = List.of(
            "Delivery",
            "review",
            "of the",
            "spring",
            "order",
            "for",
            "Hamburg",
            "store",
            "delayed",
            "by rail",
            "urgent",
            "sample",
            "contract",
            "signed",
            "budget",
            "plan",
            "customer",
            "waits",
            "second",
            "shipment",
            "müde",
            "naïve");
    private static final List<String> FIRST = List.of("ann", "bob", "zoe", "li", "omar", "ines", "raj", "kim");
    private static final List<String> DOMAINS =
            List.of("acme.example", "north.example", "süd.example", "contoso.example");
    private static final List<List<String>> COUNTRIES = List.of(
            List.of("US", "United States"),
            List.of("DE", "Germany"),
            List.of("CI", "Côte d'Ivoire"),
            List.of("KR", "Korea, Republic of"),
            List.of("JP", "Japan"));
    private static final List<String> ZONES =
            List.of("Europe/London", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia", "UTC");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    private TypicalCells() {}

    static Map<String, Object> facts(ColumnDef column, Draw draw, ItemState item) {
        return switch (column.kind()) {
            case TEXT -> Map.of("text", words(draw, 2 + draw.below(4)));
            case LONG_TEXT -> Map.of("text", words(draw, 10) + ".\n" + words(draw, 8 + draw.below(12)) + ".");
            case EMAIL -> email(draw);
            case PHONE -> Map.of("phone", "1" + (2_000_000_000L + draw.below(1_000_000_000)), "country", "US");
            case LINK -> Map.of("url", "https://acme.example/p/" + draw.below(100_000), "text", words(draw, 2));
            case COUNTRY -> country(draw);
            case LOCATION -> location(draw);
            case WORLD_CLOCK -> Map.of("timezone", draw.pick(ZONES));
            case COLOR_PICKER -> Map.of("hex", String.format("#%06X", draw.below(0x1000000)));
            case NUMBERS -> Map.of("number", BigDecimal.valueOf(draw.below(2_000_000) - 100_000, 2));
            case RATING -> Map.of("rating", 1 + draw.below(5));
            case VOTE -> Map.of("voters", people(draw, 1 + draw.below(3)));
            case CHECKBOX -> Map.of("checked", true);
            case STATUS -> status(column, draw);
            case DROPDOWN -> dropdown(column, draw);
            case TAGS -> tags(draw);
            case DATE -> date(draw);
            case TIMELINE -> timeline(draw);
            case WEEK -> week(draw);
            case HOUR -> Map.of("time", LocalTime.of(draw.below(24), draw.below(60)));
            case TIME_TRACKING -> timeTracking(draw, item);
            case PEOPLE -> peopleCell(draw);
            case PERSON -> Map.of("id", draw.pick(People.USERS).id());
            case TEAM -> Map.of("id", draw.pick(People.TEAMS).id());
            case FILE -> Map.of("files", List.of(asset(draw, item.createdAt())));
            case DOC -> doc(draw, item);
            case BOARD_RELATION, DEPENDENCY -> linked(column, draw, item);
            case INTEGRATION ->
                Map.of(
                        "entity",
                        70_000L + draw.below(9_999),
                        "issue",
                        "OPS-" + draw.below(9_999),
                        "url",
                        "https://tracker.example/rest/issue/" + draw.below(9_999));
            case UNSUPPORTED, ITEM_ASSIGNEES, AUTO_NUMBER, PROGRESS, DIRECT_DOC, BUTTON, NAME, GROUP, ITEM_ID ->
                Map.of();
            case CREATION_LOG, LAST_UPDATED, MIRROR, FORMULA, SUBTASKS, UNKNOWN -> Map.of();
        };
    }

    static String words(Draw draw, int count) {
        StringBuilder text = new StringBuilder(count * 8);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(draw.pick(WORDS));
        }
        return text.toString();
    }

    private static Map<String, Object> email(Draw draw) {
        String address = draw.pick(FIRST) + draw.below(1000) + "@" + draw.pick(DOMAINS);
        return Map.of("email", address, "label", draw.percent(50) ? address : words(draw, 2));
    }

    private static Map<String, Object> country(Draw draw) {
        List<String> country = draw.pick(COUNTRIES);
        return Map.of("code", country.get(0), "name", country.get(1));
    }

    private static Map<String, Object> location(Draw draw) {
        return Map.of(
                "lat",
                BigDecimal.valueOf(draw.below(180_000_000) - 90_000_000, 6),
                "lng",
                BigDecimal.valueOf(draw.below(360_000_000) - 180_000_000, 6),
                "address",
                draw.below(300) + " Rue de l'Église, 69001 Lyon, France",
                "city",
                "Lyon",
                "country",
                "France");
    }

    private static Map<String, Object> status(ColumnDef column, Draw draw) {
        return statusFacts(draw.pick(Labels.of(column)));
    }

    static Map<String, Object> statusFacts(Map<String, Object> label) {
        return Map.of("label", String.valueOf(label.get("label")), "id", (Integer) label.get("id"));
    }

    private static Map<String, Object> dropdown(ColumnDef column, Draw draw) {
        List<Map<String, Object>> labels = Labels.of(column);
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int i = draw.below(3); i >= 0; i--) {
            chosen.add((Integer) draw.pick(labels).get("id"));
        }
        return dropdownFacts(column, List.copyOf(chosen));
    }

    static Map<String, Object> dropdownFacts(ColumnDef column, List<Integer> ids) {
        List<String> texts = ids.stream()
                .flatMap(id -> Labels.of(column).stream().filter(label -> id.equals(label.get("id"))))
                .map(label -> String.valueOf(label.get("label")))
                .toList();
        return Map.of("ids", ids, "labels", texts);
    }

    private static Map<String, Object> tags(Draw draw) {
        int first = draw.below(Workplace.TAGS.size());
        List<Workplace.Tag> tags = draw.percent(50)
                ? List.of(Workplace.TAGS.get(first))
                : List.of(Workplace.TAGS.get(first), Workplace.TAGS.get((first + 1) % Workplace.TAGS.size()));
        return Map.of(
                "ids", tags.stream().map(Workplace.Tag::id).toList(),
                "names", tags.stream().map(Workplace.Tag::name).toList());
    }

    private static Map<String, Object> date(Draw draw) {
        LocalDate day = FIRST_DAY.plusDays(draw.below(900));
        return draw.percent(60)
                ? Map.of("date", day, "time", LocalTime.of(draw.below(24), draw.below(60), 0))
                : Map.of("date", day);
    }

    private static Map<String, Object> timeline(Draw draw) {
        LocalDate from = FIRST_DAY.plusDays(draw.below(900));
        return Map.of("from", from, "to", from.plusDays(draw.below(60)));
    }

    private static Map<String, Object> week(Draw draw) {
        LocalDate monday = LocalDate.of(2025, 1, 6).plusWeeks(draw.below(120));
        return Map.of("from", monday, "to", monday.plusDays(6));
    }

    private static Map<String, Object> timeTracking(Draw draw, ItemState item) {
        int seconds = draw.below(500_000);
        return draw.percent(90)
                ? Map.of("seconds", seconds, "running", false)
                : Map.of(
                        "seconds",
                        seconds,
                        "running",
                        true,
                        "started",
                        item.createdAt().plusSeconds(3600));
    }

    static List<Long> people(Draw draw, int count) {
        int first = draw.below(8);
        List<Long> ids = new java.util.ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add(People.USERS.get((first + i) % 8).id());
        }
        return List.copyOf(ids);
    }

    private static Map<String, Object> peopleCell(Draw draw) {
        List<Long> ids = people(draw, 1 + draw.below(2));
        return Map.of("ids", ids, "kinds", ids.stream().map(id -> "person").toList());
    }

    private static Map<String, Object> asset(Draw draw, Instant created) {
        int number = draw.below(1_000_000);
        return Map.of(
                "kind",
                "asset",
                "id",
                900_000_000L + number,
                "name",
                "offer " + number + ".pdf",
                "image",
                false,
                "at",
                created);
    }

    private static Map<String, Object> doc(Draw draw, ItemState item) {
        long object = 18_000_000L + draw.below(1_000_000);
        return Map.of(
                "object",
                object,
                "file",
                "f" + object,
                "url",
                "https://sandbox.monday.example/docs/" + object,
                "at",
                item.createdAt());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> linked(ColumnDef column, Draw draw, ItemState item) {
        List<Long> boards = (List<Long>) column.settings().getOrDefault("boardIds", List.of());
        long board = boards.isEmpty() ? item.board().def().id() : boards.get(0);
        int number = (int) (board - BoardDef.boardId(0));
        int first = draw.below(200);
        List<Long> ids = draw.percent(60)
                ? List.of(BoardDef.itemId(number, first))
                : List.of(BoardDef.itemId(number, first), BoardDef.itemId(number, first + 37));
        return Map.of("ids", ids);
    }
}
