package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import io.mshell.sandbox.Labels.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Other labels for a status or dropdown column; those of the column itself stay as they are. */
final class LabelEdits {

    /** The enum {@code StatusColumnColors}, in the order of the numbers 0 to 19, 101 to 110 and 151 to 160. */
    private static final List<String> COLORS = Arrays.asList("""
            working_orange done_green stuck_red dark_blue purple explosive grass_green bright_blue saladish egg_yolk
            blackish dark_red sofia_pink lipstick dark_purple bright_green chili_blue american_gray brown dark_orange
            sunset bubble peach berry winter river navy aquamarine indigo dark_indigo
            pecan lavender royal steel orchid lilac tan sky coffee teal""".split("\\s+"));

    private LabelEdits() {}

    static List<Map<String, Object>> renamed(ColumnDef column, int id, String text) {
        return changed(column, id, label -> with(label, "label", text));
    }

    /** The label stays in cells, but cannot be chosen any more. */
    static List<Map<String, Object>> deactivated(ColumnDef column, int id) {
        return changed(column, id, label -> with(label, "is_deactivated", true));
    }

    private static Map<String, Object> with(Map<String, Object> label, String key, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(label);
        copy.put(key, value);
        return copy;
    }

    private static List<Map<String, Object>> changed(
            ColumnDef column, int id, UnaryOperator<Map<String, Object>> change) {
        find(column, id);
        return Labels.of(column).stream()
                .map(label -> Labels.id(label) == id ? change.apply(label) : label)
                .toList();
    }

    /** @throws ApiFailure if the column has no such label */
    private static void find(ColumnDef column, int id) {
        if (Labels.of(column).stream().noneMatch(label -> Labels.id(label) == id)) {
            throw new ApiFailure(200, "InvalidArgumentException", "Column " + column.id() + " has no label " + id);
        }
    }

    static List<Map<String, Object>> removed(ColumnDef column, int id) {
        find(column, id);
        return Labels.of(column).stream()
                .filter(label -> Labels.id(label) != id)
                .toList();
    }

    /** Adds a label behind the others. */
    static List<Map<String, Object>> added(ColumnDef column, String text) {
        List<Map<String, Object>> labels = new ArrayList<>(Labels.of(column));
        labels.add(entry(column.kind(), Map.of("label", text, "index", labels.size()), ids(labels)));
        return List.copyOf(labels);
    }

    /**
     * All labels anew.
     *
     * @param labels as {@code UpdateStatusLabelInput} and {@code UpdateDropdownLabelInput} have them; one without an id is
     *     new
     */
    static List<Map<String, Object>> replaced(ColumnDef column, List<?> labels) {
        Set<Integer> used = ids(labels);
        return labels.stream()
                .map(label -> entry(column.kind(), (Map<?, ?>) label, used))
                .toList();
    }

    private static Set<Integer> ids(List<?> labels) {
        Set<Integer> ids = new HashSet<>();
        labels.forEach(label -> {
            Integer id = number((Map<?, ?>) label, "id");
            if (id != null) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static @Nullable Integer number(Map<?, ?> label, String key) {
        return label.get(key) instanceof Number number ? (Integer) number.intValue() : null;
    }

    private static Map<String, Object> entry(ColumnKind kind, Map<?, ?> input, Set<Integer> used) {
        Integer color = color(input);
        Integer known = number(input, "id");
        int id = known != null ? known : freeId(kind, color, used);
        used.add(id);
        Label label = new Label(
                id,
                String.valueOf(input.get("label")),
                Boolean.TRUE.equals(input.get("is_done")),
                Boolean.TRUE.equals(input.get("is_deactivated")));
        if (kind != ColumnKind.STATUS) {
            return Labels.entry(label);
        }
        int index = Objects.requireNonNullElse(number(input, "index"), 0);
        Map<String, Object> entry = Labels.statusEntry(label, index, Objects.requireNonNullElse(color, id));
        if (input.get("description") instanceof String description) {
            entry.put("description", description);
        }
        return entry;
    }

    private static @Nullable Integer color(Map<?, ?> input) {
        int place = COLORS.indexOf(String.valueOf(input.get("color")));
        return place < 0 ? number(input, "color") : (Integer) colorNumber(place);
    }

    private static int colorNumber(int place) {
        return place < 20 ? place : place < 30 ? 81 + place : 121 + place;
    }

    /** A new status label gets the number of its color if it can. */
    private static int freeId(ColumnKind kind, @Nullable Integer color, Set<Integer> used) {
        if (kind != ColumnKind.STATUS) {
            return used.stream().mapToInt(id -> id + 1).max().orElse(1);
        }
        return color != null && !used.contains(color)
                ? color
                : IntStream.range(0, COLORS.size())
                        .map(LabelEdits::colorNumber)
                        .filter(id -> !used.contains(id))
                        .findFirst()
                        .orElseThrow(() -> new ApiFailure(
                                200, "InvalidArgumentException", "A status column has at most 40 labels"));
    }
}
