package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.schema.ColumnSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that are called otherwise on one side than on another. */
final class NameDiff {

    private final Sides sides;
    private final Matching matching;
    private final InPlace inPlace;
    private final InPlace asDeployed;

    NameDiff(Sides sides, Matching matching, InPlace inPlace, InPlace asDeployed) {
        this.sides = sides;
        this.matching = matching;
        this.inPlace = inPlace;
        this.asDeployed = asDeployed;
    }

    Optional<Difference> of(ColumnSides column) {
        ColumnSpec desired = column.desired();
        ColumnSpec deployed = column.deployed();
        if (desired == null || deployed == null || isFolded(column)) {
            return Optional.empty();
        }
        boolean byHand = isAltered(column);
        if (!isWanted(column)) {
            return byHand ? Optional.of(byHand(column, deployed)) : Optional.empty();
        }
        Difference renamed = Difference.of(risk(desired, deployed), cause(column, desired, deployed), effect(column))
                .about(column.key(), deployed.name())
                .from(deployed.name(), desired.name())
                .noting(beside(column))
                .noting(
                        matching.isForeign(desired.name())
                                ? "the table has a column of that name, made by others"
                                : "");
        if (!byHand) {
            return Optional.of(renamed);
        }
        return Optional.of(
                isNamed(column)
                        ? renamed.alsoBy(Cause.DATABASE, false).noting("the table has it already")
                        : renamed.alsoBy(Cause.DATABASE, true).noting("the table has '" + column.name() + "'"));
    }

    private Difference byHand(ColumnSides column, ColumnSpec deployed) {
        return Difference.of(Risk.COLUMN_RENAMED, Cause.DATABASE, effect(column))
                .about(column.key(), deployed.name())
                .from(deployed.name(), column.name())
                .noting("renamed back");
    }

    private Effect effect(ColumnSides column) {
        if (isNamed(column)) {
            return Effect.NOTHING;
        }
        boolean now = !inPlace.hasTable() || inPlace.adds(column.key()) || inPlace.renames(column.key());
        return now ? Effect.IN_PLACE : Effect.NEXT_LOAD;
    }

    /** An extra that follows its main column's new name is told with that, unless that has it already. */
    private boolean isFolded(ColumnSides column) {
        return column.isExtra()
                && isWanted(column)
                && !isAltered(column)
                && matching.main(column)
                        .filter(main -> isWanted(main) && !isNamed(main))
                        .isPresent();
    }

    private static boolean isWanted(ColumnSides column) {
        ColumnSpec desired = column.desired();
        ColumnSpec deployed = column.deployed();
        return desired != null && deployed != null && !desired.name().equals(deployed.name());
    }

    /** What could not be renamed in place still has its old name, and nobody altered it. */
    private boolean isAltered(ColumnSides column) {
        ColumnSpec live = column.live();
        ColumnSpec deployed = column.deployed();
        return live != null
                && deployed != null
                && !live.name().equals(deployed.name())
                && !asDeployed.waits(column.key());
    }

    /** Whether the table calls it as is wanted. */
    private static boolean isNamed(ColumnSides column) {
        ColumnSpec live = column.live();
        ColumnSpec desired = column.desired();
        return live != null && desired != null && live.name().equals(desired.name());
    }

    private static Risk risk(ColumnSpec desired, ColumnSpec deployed) {
        return desired.origin().title().equals(deployed.origin().title())
                ? Risk.NAME_RULE_CHANGED
                : Risk.COLUMN_RENAMED;
    }

    /** Whose columns had to make room, or no longer have to, cannot be told of one of them: it is the board's, if that changed. */
    private Cause cause(ColumnSides column, ColumnSpec desired, ColumnSpec deployed) {
        if (risk(desired, deployed) == Risk.COLUMN_RENAMED) {
            return column.isOfItem() ? Cause.MAPPING : Cause.BOARD;
        }
        return columns(sides.boardBefore()).equals(columns(sides.board())) ? Cause.MAPPING : Cause.BOARD;
    }

    private static Set<List<String>> columns(Board board) {
        return board.columns().stream()
                .filter(column -> !column.archived())
                .map(column -> List.of(column.id(), column.title(), column.typeName()))
                .collect(Collectors.toSet());
    }

    private String beside(ColumnSides column) {
        List<String> extras = column.isExtra()
                ? List.of()
                : matching.extras(column).stream()
                        .filter(this::isFolded)
                        .map(extra -> "'" + extra.name() + "'")
                        .toList();
        return extras.isEmpty() ? "" : "with " + String.join(", ", extras);
    }
}
