package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns {@code query_params} into a test of items. */
final class ItemFilter {

    private static final int MAX_IDS = 100;

    private ItemFilter() {}

    /**
     * The test that {@code query} describes.
     *
     * @throws ApiFailure if a rule stands on a column that cannot be filtered
     */
    static Predicate<ItemState> of(BoardData board, Map<String, Object> query) {
        Predicate<ItemState> wanted = rules(board, query);
        if (Arguments.given(query, "ids")) {
            List<?> ids = Arguments.list(query, "ids");
            if (ids.size() > MAX_IDS) {
                throw new ApiFailure(200, "InvalidArgumentException", "query_params.ids takes at most 100 ids");
            }
            Set<Long> wantedIds = new HashSet<>();
            ids.forEach(id -> wantedIds.add(Arguments.id(id)));
            wanted = wanted.and(item -> wantedIds.contains(item.id()));
        }
        return wanted;
    }

    private static Predicate<ItemState> rules(BoardData board, Map<?, ?> query) {
        List<Predicate<ItemState>> parts = new ArrayList<>();
        if (query.get("rules") instanceof List<?> rules) {
            rules.forEach(rule -> parts.add(rule(board, (Map<?, ?>) rule)));
        }
        if (query.get("groups") instanceof List<?> groups) {
            groups.forEach(group -> parts.add(rules(board, (Map<?, ?>) group)));
        }
        if (parts.isEmpty()) {
            return item -> true;
        }
        boolean any = "or".equals(String.valueOf(query.get("operator")));
        return parts.stream().reduce(any ? Predicate::or : Predicate::and).orElseThrow();
    }

    private static Predicate<ItemState> rule(BoardData board, Map<?, ?> rule) {
        String columnId = String.valueOf(rule.get("column_id"));
        String operator = String.valueOf(rule.get("operator"));
        List<String> values = values(rule.get("compare_value"));
        return switch (columnId) {
            case "group" -> set(operator, values, item -> item.group().id());
            case "name" -> texts(operator, values, ItemState::name);
            case "__last_updated__" -> times(operator, values, ItemState::updatedAt);
            case "__creation_log__" -> times(operator, values, ItemState::createdAt);
            default -> column(board, columnId, operator, values);
        };
    }

    private static Predicate<ItemState> column(BoardData board, String columnId, String operator, List<String> values) {
        ColumnDef column = board.columns().existing(columnId);
        if (column.kind() == ColumnKind.MIRROR
                || column.kind() == ColumnKind.FORMULA
                || column.kind() == ColumnKind.AUTO_NUMBER
                || column.kind() == ColumnKind.INTEGRATION) {
            throw new ApiFailure(
                    200,
                    "InvalidColumnTypeException",
                    "Column " + columnId + " of this type cannot be filtered",
                    Map.of("error_data", Map.of("actual_type", column.kind().apiName())));
        }
        return switch (operator) {
            case "is_empty" -> item -> item.facts(column).isEmpty();
            case "is_not_empty" -> item -> !item.facts(column).isEmpty();
            default -> texts(operator, values, item -> comparable(new Cell(item, column)));
        };
    }

    /** Labels compare by their id, everything else by its text. */
    private static String comparable(Cell cell) {
        Object fact = cell.column().kind() == ColumnKind.STATUS ? cell.fact("id") : CellText.of(cell);
        return fact == null ? "" : fact.toString();
    }

    private static Predicate<ItemState> set(String operator, List<String> values, Function<ItemState, String> read) {
        boolean negated = operator.equals("not_any_of");
        Set<String> wanted = Set.copyOf(new HashSet<>(values));
        return item -> wanted.contains(read.apply(item)) != negated;
    }

    private static Predicate<ItemState> texts(String operator, List<String> values, Function<ItemState, String> read) {
        String needle = values.isEmpty() ? "" : values.get(0).toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "contains_text", "contains_terms" -> item -> lower(read, item).contains(needle);
            case "not_contains_text" -> item -> !lower(read, item).contains(needle);
            case "starts_with" -> item -> lower(read, item).startsWith(needle);
            case "any_of", "not_any_of" -> set(operator, values, read);
            // Rules that do not fit succeed with nothing rather than fail.
            default -> item -> false;
        };
    }

    private static String lower(Function<ItemState, String> read, ItemState item) {
        return read.apply(item).toLowerCase(Locale.ROOT);
    }

    private static Predicate<ItemState> times(String operator, List<String> values, Function<ItemState, Instant> read) {
        List<Instant> bounds = values.stream()
                .filter(value -> !value.equals("EXACT"))
                .map(ItemFilter::instant)
                .toList();
        if (bounds.isEmpty()) {
            return item -> false;
        }
        Instant bound = bounds.get(0);
        return switch (operator) {
            case "greater_than" -> item -> read.apply(item).isAfter(bound);
            case "greater_than_or_equals" -> item -> !read.apply(item).isBefore(bound);
            case "lower_than" -> item -> read.apply(item).isBefore(bound);
            case "lower_than_or_equal" -> item -> !read.apply(item).isAfter(bound);
            case "between" ->
                item -> !read.apply(item).isBefore(bound) && !read.apply(item).isAfter(bounds.get(bounds.size() - 1));
            default -> item -> false;
        };
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : java.time.OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        } catch (DateTimeParseException e) {
            throw new ApiFailure(200, "InvalidArgumentException", "compare_value is not a date: " + text);
        }
    }

    private static List<String> values(@Nullable Object compareValue) {
        return compareValue instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(compareValue));
    }
}
