package io.mshell.sandbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Facts at the edges: what the API lets through and a loader must survive. */
final class ExtremeCells {

    /** 64 KB of storage is what a long text may take. */
    private static final int LONGEST = 65_000;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final List<String> TEXTS = List.of(
            "it's \"quoted\" `back`",
            "line one\nline two\r\nline three\ttab",
            "👩‍👩‍👧‍👦 ZWJ, 🇨🇦 flag, e\u0301 combining, \u202eRTL override",
            "<p>HTML &amp; <script>alert('x')</script></p>",
            "\\ud83d \\u0000 \\n \\\\ no escapes",
            "NULL",
            " ",
            "'; DROP TABLE items; --",
            "\u0001\u001f control \u007f\u00a0\u2028\u2029\ufeff",
            "𝒳".repeat(500),
            "0012.50",
            "2026-02-30");

    private static final List<String> NUMBERS = List.of(
            "12345678901234567",
            "-99999999999999999",
            "0",
            "-0.5",
            "3.14159265358979323846",
            "0.000000000001",
            "1000000",
            "-12345.6789",
            "4.50");

    private static final List<Map<String, Object>> LONG_TEXTS = longTexts();

    private ExtremeCells() {}

    /** The extremes of a column's kind; empty where a kind has none. */
    static List<Map<String, Object>> of(ColumnDef column, ItemState item) {
        return switch (column.kind()) {
            case TEXT -> all("text", TEXTS);
            case LONG_TEXT -> LONG_TEXTS;
            case NUMBERS ->
                NUMBERS.stream()
                        .map(number -> Map.<String, Object>of("number", new BigDecimal(number)))
                        .toList();
            case STATUS ->
                Labels.of(column).stream().map(TypicalCells::statusFacts).toList();
            case DROPDOWN ->
                List.of(
                        TypicalCells.dropdownFacts(column, List.of(0)),
                        TypicalCells.dropdownFacts(column, List.of(1, 3)),
                        TypicalCells.dropdownFacts(column, List.of(4, 2, 1, 0)));
            case DATE ->
                List.of(
                        Map.of("date", FIRST),
                        Map.of("date", LAST),
                        Map.of("date", LocalDate.of(2026, 3, 8), "time", LocalTime.of(7, 0)),
                        Map.of("date", LocalDate.of(2026, 11, 1), "time", LocalTime.of(5, 30)),
                        Map.of("date", LocalDate.of(2024, 2, 29), "time", LocalTime.of(23, 59, 59)),
                        Map.of("date", LocalDate.of(2026, 1, 1), "time", LocalTime.MIDNIGHT));
            case TIMELINE -> List.of(Map.of("from", FIRST, "to", LAST), Map.of("from", LAST, "to", LAST));
            case PEOPLE -> people();
            case HOUR -> List.of(Map.of("time", LocalTime.MIDNIGHT), Map.of("time", LocalTime.of(23, 59)));
            case TIME_TRACKING ->
                List.of(
                        Map.of("seconds", 0, "running", true, "started", item.createdAt()),
                        Map.of("seconds", 2_000_000_000, "running", false));
            case EMAIL ->
                List.of(
                        Map.of("email", "o'brien+tag@süd.example", "label", "O'Brien \"Pat\" - sales"),
                        Map.of("email", "a".repeat(200) + "@long.example", "label", ""));
            case LINK ->
                List.of(
                        Map.of("url", "https://acme.example/?q=%20&x='\"<>", "text", "quotes ' \" < >"),
                        Map.of("url", "https://acme.example/" + "p".repeat(1900), "text", ""));
            case PHONE -> List.of(Map.of("phone", "+49 (0) 30 / 123-456 ext. 7", "country", ""));
            case COLOR_PICKER -> List.of(Map.of("hex", "#FF5733"), Map.of("r", 0, "g", 128, "b", 255));
            case LOCATION ->
                List.of(Map.of(
                        "lat",
                        new BigDecimal("-90"),
                        "lng",
                        new BigDecimal("180"),
                        "address",
                        "Nowhere, \"South\" Pole",
                        "city",
                        "",
                        "country",
                        ""));
            case FILE -> files(item);
            case TAGS ->
                List.of(Map.of(
                        "ids", Workplace.TAGS.stream().map(Workplace.Tag::id).toList(),
                        "names",
                                Workplace.TAGS.stream().map(Workplace.Tag::name).toList()));
            case PERSON -> List.of(Map.of("id", People.DELETED));
            default -> List.of();
        };
    }

    private static List<Map<String, Object>> all(String name, List<String> values) {
        return values.stream().map(value -> Map.<String, Object>of(name, value)).toList();
    }

    private static List<Map<String, Object>> longTexts() {
        String longest = IntStream.range(0, LONGEST / 10)
                .mapToObj(i -> "line %04d\n".formatted(i))
                .collect(Collectors.joining());
        return List.of(
                Map.of("text", longest),
                Map.of("text", "é😀\n".repeat(9_000)),
                Map.of("text", TEXTS.get(1)),
                Map.of("text", TEXTS.get(3)),
                Map.of("text", "\n"));
    }

    private static List<Map<String, Object>> people() {
        return List.of(
                Map.of("ids", List.of(501001L, 4616604L), "kinds", List.of("team", "person")),
                Map.of("ids", List.of(People.DELETED), "kinds", List.of("person")),
                Map.of("ids", List.of(4616605L, People.DELETED, 501002L), "kinds", List.of("person", "person", "team")),
                Map.of("ids", List.of(4616609L), "kinds", List.of("person")));
    }

    private static List<Map<String, Object>> files(ItemState item) {
        Map<String, Object> asset = Map.of(
                "kind",
                "asset",
                "id",
                900_000_001L,
                "name",
                "plan, final (2).pdf",
                "image",
                false,
                "at",
                item.createdAt());
        Map<String, Object> image =
                Map.of("kind", "asset", "id", 900_000_002L, "name", "фото.png", "image", true, "at", item.createdAt());
        Map<String, Object> link = Map.of(
                "kind",
                "google_drive",
                "id",
                900_000_003L,
                "name",
                "Sheet",
                "url",
                "https://drive.example/s?id=1,2",
                "at",
                item.createdAt());
        Map<String, Object> doc = Map.of(
                "kind",
                "doc",
                "id",
                900_000_004L,
                "name",
                "Notes",
                "url",
                "https://sandbox.monday.example/docs/18000001",
                "object",
                18_000_001L,
                "at",
                item.createdAt());
        return List.of(Map.of("files", List.of(asset, image, link, doc)), Map.of("files", List.of(link)));
    }
}
