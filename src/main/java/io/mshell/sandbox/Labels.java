package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Settings of status and dropdown columns, in the shape of {@code Column.settings}. */
final class Labels {

    private static final List<String> HEX =
            List.of("#fdab3d", "#00c875", "#df2f4a", "#007eb5", "#9d50dd", "#c4c4c4", "#ff6d3b", "#579bfc", "#cd9282");

    private Labels() {}

    /** A label in the list of a column's settings. */
    record Label(int id, String text, boolean done, boolean deactivated) {

        static Label of(int id, String text) {
            return new Label(id, text, false, false);
        }

        static Label done(int id, String text) {
            return new Label(id, text, true, false);
        }

        static Label off(int id, String text) {
            return new Label(id, text, false, true);
        }
    }

    static Map<String, Object> status(Label... labels) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Label label : labels) {
            list.add(statusEntry(label, list.size(), label.id()));
        }
        return Map.of("labels", List.copyOf(list));
    }

    /**
     * A status label in a column's settings.
     *
     * @param color the number of its color; a label starts with that number for its id
     */
    static Map<String, Object> statusEntry(Label label, int index, int color) {
        Map<String, Object> entry = entry(label);
        entry.put("index", index);
        entry.put("color", color);
        entry.put("hex", HEX.get(color % HEX.size()));
        entry.put("is_done", label.done());
        return entry;
    }

    static Map<String, Object> dropdown(Label... labels) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Label label : labels) {
            list.add(entry(label));
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("limit_select", false);
        settings.put("labels", List.copyOf(list));
        return settings;
    }

    /** What labels of both types of column have. */
    static Map<String, Object> entry(Label label) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", label.id());
        entry.put("label", label.text());
        entry.put("is_deactivated", label.deactivated());
        return entry;
    }

    /** The labels of a column; empty if it has none. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> of(ColumnDef column) {
        return (List<Map<String, Object>>) column.settings().getOrDefault("labels", List.of());
    }

    /** The settings of a column that becomes one of another type: with its labels where both types have some. */
    static Map<String, Object> takenOver(ColumnDef column, ColumnKind kind) {
        Label[] labels = of(column).stream()
                .map(label -> new Label(
                        id(label),
                        String.valueOf(label.get("label")),
                        Boolean.TRUE.equals(label.get("is_done")),
                        Boolean.TRUE.equals(label.get("is_deactivated"))))
                .toArray(Label[]::new);
        if (labels.length == 0) {
            return SimpleValues.newSettings(kind);
        }
        return switch (kind) {
            case STATUS -> status(labels);
            case DROPDOWN -> dropdown(labels);
            default -> SimpleValues.newSettings(kind);
        };
    }

    /** The id of a label, which is what cells hold. */
    static int id(Map<String, Object> label) {
        return (Integer) Objects.requireNonNull(label.get("id"));
    }

    /** The old inner shape of the settings, as it stands in {@code settings_str}. */
    static Map<String, Object> oldStatusShape(ColumnDef column) {
        Map<String, Object> texts = new LinkedHashMap<>();
        Map<String, Object> positions = new LinkedHashMap<>();
        Map<String, Object> colors = new LinkedHashMap<>();
        List<Object> done = new ArrayList<>();
        for (Map<String, Object> label : of(column)) {
            String id = String.valueOf(label.get("id"));
            texts.put(id, label.get("label"));
            positions.put(id, label.get("index"));
            colors.put(
                    id,
                    Map.of("color", String.valueOf(label.get("hex")), "border", "#cccccc", "var_name", "label-" + id));
            if (Boolean.TRUE.equals(label.get("is_done"))) {
                done.add(label.get("id"));
            }
        }
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("done_colors", done);
        shape.put("labels", texts);
        shape.put("labels_positions_v2", positions);
        shape.put("labels_colors", colors);
        return shape;
    }

    /** The old inner shape of a dropdown's settings: {@code name} in place of {@code label}. */
    static Map<String, Object> oldDropdownShape(ColumnDef column) {
        return Map.of(
                "labels",
                of(column).stream()
                        .map(label -> Map.of(
                                "id", String.valueOf(label.get("id")), "name", String.valueOf(label.get("label"))))
                        .toList());
    }
}
