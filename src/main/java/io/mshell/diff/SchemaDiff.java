package io.mshell.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares a board, its last deployment and its table. What the table's engine writes in its own way, and what waits for
 * the next load as the last deployment said, is no difference.
 */
public final class SchemaDiff {

    private SchemaDiff() {}

    /** The differences: the board's and table's own, the columns' in the board's order, then indexes and documentation. */
    public static List<Difference> between(Sides sides) {
        Matching matching = new Matching(sides);
        InPlace inPlace = new InPlace(sides, matching, sides.desired());
        InPlace asDeployed = new InPlace(sides, matching, sides.deployed());
        PresenceDiff presence = new PresenceDiff(sides, matching, inPlace, asDeployed);
        NameDiff names = new NameDiff(sides, matching, inPlace, asDeployed);
        TypeDiff types = new TypeDiff(inPlace);
        List<Difference> found = new ArrayList<>(TableDiff.of(sides));
        for (ColumnSides column : matching.columns()) {
            found.addAll(presence.of(column));
            names.of(column).ifPresent(found::add);
            found.addAll(types.of(column));
        }
        found.addAll(new SettingsDiff(sides, matching).all());
        found.addAll(OrderDiff.of(sides));
        found.addAll(presence.foreign());
        found.addAll(new IndexDiff(sides, matching, inPlace).all());
        found.addAll(new DocumentationDiff(sides, matching).all());
        return List.copyOf(found);
    }
}
