package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.Map;

/**
 * A column of a sandbox board.
 *
 * @param settings what the API answers as {@code settings}
 * @param rollup whether it is calculated from the levels below (multi-level boards only)
 * @param revision grows with every change of the column
 * @param seed distinguishes this column's random cells from those of other columns
 */
record ColumnDef(
        String id,
        ColumnKind kind,
        String title,
        String description,
        Map<String, Object> settings,
        boolean rollup,
        int revision,
        long seed) {

    static ColumnDef of(String id, ColumnKind kind, String title, Map<String, Object> settings) {
        return new ColumnDef(id, kind, title, "", settings, false, 1, Draw.seed(id));
    }

    ColumnDef titled(String newTitle) {
        return new ColumnDef(id, kind, newTitle, description, settings, rollup, revision + 1, seed);
    }

    ColumnDef asRollup() {
        return new ColumnDef(id, kind, title, description, settings, true, revision, seed);
    }

    ColumnDef described(String text) {
        return new ColumnDef(id, kind, title, text, settings, rollup, revision, seed);
    }

    /** The GraphQL type of this column's cells. */
    String cellType() {
        if (rollup && kind == ColumnKind.STATUS) {
            return "BatteryValue";
        }
        return kind.graphQlType().isEmpty() ? "UnsupportedValue" : kind.graphQlType();
    }
}
