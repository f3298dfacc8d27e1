package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sandbox board.
 *
 * @param settings what the API answers as {@code settings}
 * @param rollup whether it is calculated from the levels below (multi-level boards only)
 * @param changes how often it was changed
 * @param seed distinguishes this column's random cells from those of other columns
 * @param before the column as it was before its type or settings last changed, from whose cells these follow; null if
 *     they never did
 */
record ColumnDef(
        String id,
        ColumnKind kind,
        String title,
        String description,
        Map<String, Object> settings,
        boolean rollup,
        boolean archived,
        int changes,
        long seed,
        @Nullable ColumnDef before) {

    /** A column the board was generated with. */
    static ColumnDef of(String id, ColumnKind kind, String title, Map<String, Object> settings) {
        return new ColumnDef(id, kind, title, "", settings, false, false, 0, Draw.seed(id), null);
    }

    /** A column that comes to a board later: its cells follow from those of a column of no type, which has none. */
    static ColumnDef added(String id, ColumnKind kind, String title, Map<String, Object> settings) {
        return of(id, ColumnKind.UNKNOWN, title, Map.of()).retyped(kind, settings);
    }

    ColumnDef titled(String text) {
        return new ColumnDef(id, kind, text, description, settings, rollup, archived, changes, seed, before);
    }

    ColumnDef described(String text) {
        return new ColumnDef(id, kind, title, text, settings, rollup, archived, changes, seed, before);
    }

    ColumnDef asRollup() {
        return new ColumnDef(id, kind, title, description, settings, true, archived, changes, seed, before);
    }

    ColumnDef inArchive() {
        return new ColumnDef(id, kind, title, description, settings, rollup, true, changes, seed, before);
    }

    ColumnDef set(Map<String, Object> newSettings) {
        return new ColumnDef(id, kind, title, description, newSettings, rollup, archived, changes, seed, this);
    }

    ColumnDef retyped(ColumnKind newKind, Map<String, Object> newSettings) {
        return new ColumnDef(id, newKind, title, description, newSettings, false, archived, changes, seed, this);
    }

    /** Counts a change. */
    ColumnDef revised() {
        return new ColumnDef(id, kind, title, description, settings, rollup, archived, changes + 1, seed, before);
    }

    /** What the API answers as {@code revision}: another text after every change. */
    String revision() {
        return Long.toHexString(Draw.mix(seed + changes));
    }

    /** How many columns it has been before this one. */
    int form() {
        return before == null ? 0 : before.form() + 1;
    }

    /** The GraphQL type of this column's cells. */
    String cellType() {
        if (rollup && kind == ColumnKind.STATUS) {
            return "BatteryValue";
        }
        return kind.graphQlType().isEmpty() ? "UnsupportedValue" : kind.graphQlType();
    }
}
