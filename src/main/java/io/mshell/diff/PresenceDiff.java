package io.mshell.diff;

import io.mshell.board.BoardColumn;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns that one side has and another has not. */
final class PresenceDiff {

    private final Sides sides;
    private final Matching matching;
    private final InPlace inPlace;
    private final InPlace asDeployed;

    PresenceDiff(Sides sides, Matching matching, InPlace inPlace, InPlace asDeployed) {
        this.sides = sides;
        this.matching = matching;
        this.inPlace = inPlace;
        this.asDeployed = asDeployed;
    }

    List<Difference> of(ColumnSides column) {
        if (isFolded(column)) {
            return List.of();
        }
        if (column.deployed() == null) {
            return List.of(added(column, Objects.requireNonNull(column.desired())));
        }
        if (column.desired() == null) {
            return List.of(removed(column, column.deployed()));
        }
        boolean missing = column.live() == null && sides.live().isPresent() && !asDeployed.waits(column.key());
        return missing ? List.of(missing(column, column.deployed())) : List.of();
    }

    /** What others made in the table. */
    List<Difference> foreign() {
        List<Difference> found = new ArrayList<>();
        for (ColumnSpec column : matching.foreign()) {
            found.add(Difference.of(Risk.FOREIGN_COLUMN, Cause.DATABASE, Effect.NEXT_LOAD)
                    .about("", column.name())
                    .from(null, column.type().toString())
                    .noting(keepsFrom(column.name()))
                    .asking(new Probe.Filled(column.name())));
        }
        return found;
    }

    /** Which deployed column has to wait for the name. */
    private String keepsFrom(String name) {
        return matching.columns().stream()
                .filter(column -> asDeployed.waits(column.key()))
                .map(column -> Objects.requireNonNull(column.deployed()).name())
                .filter(deployed -> deployed.equalsIgnoreCase(name))
                .map(deployed -> "deployed '" + deployed + "' waits for the name")
                .findFirst()
                .orElse("");
    }

    /** What comes and goes with its main column is told with that. */
    private boolean isFolded(ColumnSides column) {
        return column.isExtra()
                && matching.main(column)
                        .filter(main -> (main.deployed() == null) == (column.deployed() == null)
                                && (main.desired() == null) == (column.desired() == null)
                                && (main.live() == null) == (column.live() == null))
                        .isPresent();
    }

    private Difference added(ColumnSides column, ColumnSpec desired) {
        boolean asBefore = sides.boardBefore()
                .column(column.columnId())
                .filter(before -> !before.archived() && retyped(column).isEmpty())
                .isPresent();
        Cause cause = asBefore || column.isOfItem() ? Cause.MAPPING : Cause.BOARD;
        Effect effect = sides.live().isEmpty() || inPlace.adds(column.key()) ? Effect.IN_PLACE : Effect.NEXT_LOAD;
        Difference added = Difference.of(Risk.COLUMN_ADDED, cause, effect)
                .about(column.key(), desired.name())
                .from(null, desired.type() + (desired.nullable() ? "" : " NOT NULL"))
                .noting(beside(column))
                .noting(retyped(column));
        if (column.live() != null) {
            return added.with(Effect.NOTHING).noting("the table has it already");
        }
        return matching.isForeign(desired.name())
                ? added.alsoBy(Cause.DATABASE, true).noting("the table has a column of that name, made by others")
                : added;
    }

    private Difference removed(ColumnSides column, ColumnSpec deployed) {
        Optional<BoardColumn> now = sides.board()
                .column(column.columnId())
                .filter(found -> retyped(column).isEmpty());
        Risk risk = column.isOfItem()
                ? Risk.COLUMN_LEFT_OUT
                : now.map(found -> found.archived() ? Risk.COLUMN_ARCHIVED : Risk.COLUMN_LEFT_OUT)
                        .orElse(Risk.COLUMN_REMOVED);
        Cause cause = risk == Risk.COLUMN_LEFT_OUT ? Cause.MAPPING : Cause.BOARD;
        ColumnSpec live = column.live();
        Difference removed = Difference.of(risk, cause, live == null ? Effect.NOTHING : Effect.NEXT_LOAD)
                .about(column.key(), column.name())
                .from(deployed.type().toString(), null)
                .noting(beside(column))
                .noting(retyped(column))
                .asking(live == null ? null : new Probe.Filled(live.name()));
        return live == null && sides.live().isPresent() ? removed.noting("the table has it no more") : removed;
    }

    private Difference missing(ColumnSides column, ColumnSpec deployed) {
        return Difference.of(
                        Risk.COLUMN_MISSING,
                        Cause.DATABASE,
                        inPlace.adds(column.key()) ? Effect.IN_PLACE : Effect.NEXT_LOAD)
                .about(column.key(), deployed.name())
                .from(deployed.type().toString(), null)
                .noting(beside(column));
    }

    /** Extras come and go with the board column's type; empty where that is as it was, even if their going was refused. */
    private String retyped(ColumnSides column) {
        String before = column.deployed() != null
                ? column.deployed().origin().type()
                : sides.boardBefore()
                        .column(column.columnId())
                        .map(BoardColumn::typeName)
                        .orElse("");
        String now = sides.board()
                .column(column.columnId())
                .map(BoardColumn::typeName)
                .orElse("");
        boolean changed = column.isExtra() && !before.isEmpty() && !now.isEmpty() && !before.equals(now);
        return changed ? before + " → " + now + " on the board" : "";
    }

    /** The extras that come and go with a main column. */
    private String beside(ColumnSides column) {
        if (column.isExtra()) {
            return "";
        }
        List<String> extras = matching.extras(column).stream()
                .filter(this::isFolded)
                .map(extra -> "'" + nameOf(extra.desired(), extra.deployed()) + "'")
                .toList();
        return extras.isEmpty() ? "" : "with " + String.join(", ", extras);
    }

    private static String nameOf(@Nullable ColumnSpec one, @Nullable ColumnSpec other) {
        return Objects.requireNonNull(one != null ? one : other).name();
    }
}
