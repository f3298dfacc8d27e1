package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What {@code update_column}, {@code update_status_column} and {@code update_dropdown_column} do to a column.
 *
 * @param kind the type the column must have
 * @param arguments those of the mutation; what is not given stays
 */
record ColumnUpdate(ColumnKind kind, Map<String, Object> arguments) implements UnaryOperator<ColumnDef> {

    /** @throws ApiFailure if the column is of another type or was changed since the caller last read it */
    @Override
    public ColumnDef apply(ColumnDef column) {
        ColumnMutations.checkKind(column, kind);
        if (!column.revision().equals(arguments.get("revision"))) {
            throw new ApiFailure(
                    200,
                    "InvalidArgumentException",
                    "The column has changed since: its revision is " + column.revision(),
                    Map.of("error_data", Map.of("column_id", column.id())));
        }
        ColumnDef changed = arguments.get("title") instanceof String title ? column.titled(title) : column;
        changed = arguments.get("description") instanceof String text ? changed.described(text) : changed;
        return arguments.get("settings") == null ? changed : changed.set(settings(column));
    }

    private Map<String, Object> settings(ColumnDef column) {
        Map<String, Object> given = Arguments.map(arguments, "settings");
        Map<String, Object> all = new LinkedHashMap<>(column.settings());
        all.putAll(given);
        boolean labelled = kind == ColumnKind.STATUS || kind == ColumnKind.DROPDOWN;
        if (labelled && given.get("labels") instanceof List<?> labels) {
            all.put("labels", LabelEdits.replaced(column, labels));
        }
        return all;
    }
}
