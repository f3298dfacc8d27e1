package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.Labels.Label;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The plain texts that {@code change_simple_column_value} takes. */
final class SimpleValues {

    private SimpleValues() {}

    /** A JSON value of {@code column_values} as a simple text, as far as it has one. */
    static String simple(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Stream.of("label", "text", "date", "checked", "email", "phone", "url", "rating")
                    .filter(map::containsKey)
                    .map(key -> String.valueOf(map.get(key)))
                    .findFirst()
                    .orElse("");
        }
        return String.valueOf(value);
    }

    /**
     * The facts of a cell that is set to this text; none if it is empty.
     *
     * @throws ApiFailure if the column does not take such a text
     */
    static Map<String, Object> facts(ColumnDef column, String value) {
        if (value.isEmpty()) {
            return Map.of();
        }
        try {
            return parse(column, value);
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
            throw invalid(column);
        }
    }

    private static Map<String, Object> parse(ColumnDef column, String value) {
        String[] words = value.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (column.kind()) {
            case TEXT, LONG_TEXT -> Map.of("text", value);
            case NUMBERS -> Map.of("number", new BigDecimal(value));
            case RATING -> Map.of("rating", Integer.parseInt(value));
            case CHECKBOX -> value.equals("true") ? Map.of("checked", true) : Map.of();
            case EMAIL -> Map.of("email", words[0], "label", rest.isEmpty() ? words[0] : rest);
            case PHONE -> Map.of("phone", words[0], "country", rest);
            case LINK -> Map.of("url", words[0], "text", rest);
            case COUNTRY -> Map.of("code", words[0], "name", rest);
            case DATE ->
                rest.isEmpty()
                        ? Map.of("date", LocalDate.parse(value))
                        : Map.of("date", LocalDate.parse(words[0]), "time", LocalTime.parse(rest));
            case HOUR -> Map.of("time", LocalTime.parse(value));
            case WORLD_CLOCK -> Map.of("timezone", value);
            case STATUS -> status(column, value);
            case DROPDOWN -> dropdown(column, value);
            case PEOPLE -> people(value);
            default -> throw invalid(column);
        };
    }

    private static ApiFailure invalid(ColumnDef column) {
        return new ApiFailure(
                200,
                "ColumnValueException",
                "invalid value, please check our API documentation for the correct data structure for this column",
                Map.of(
                        "error_data",
                        Map.of(
                                "column_id",
                                column.id(),
                                "column_type",
                                column.kind().apiName())));
    }

    /** A label by its text or by its id. */
    private static Map<String, Object> status(ColumnDef column, String value) {
        return TypicalCells.statusFacts(label(column, value));
    }

    private static Map<String, Object> label(ColumnDef column, String value) {
        return Labels.of(column).stream()
                .filter(label -> value.equals(label.get("label")) || value.equals(String.valueOf(label.get("id"))))
                .findFirst()
                .orElseThrow(() -> invalid(column));
    }

    private static Map<String, Object> dropdown(ColumnDef column, String value) {
        List<Integer> ids = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            ids.add((Integer) label(column, part.strip()).get("id"));
        }
        return TypicalCells.dropdownFacts(column, List.copyOf(ids));
    }

    private static Map<String, Object> people(String value) {
        List<Long> ids = Stream.of(value.split(",", -1))
                .map(part -> Long.valueOf(part.strip()))
                .toList();
        return Map.of("ids", ids, "kinds", ids.stream().map(id -> "person").toList());
    }

    /** The settings a new column starts with. */
    static Map<String, Object> newSettings(ColumnKind kind) {
        return switch (kind) {
            case STATUS -> Labels.status(Label.of(0, "Working on it"), Label.done(1, "Done"), Label.of(2, "Stuck"));
            case DROPDOWN -> Labels.dropdown(Label.of(1, "One"), Label.of(2, "Two"));
            default -> Map.of();
        };
    }
}
