package io.mshell.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which differences are taken over and which are left: with one that is left go all that make no sense without it. */
final class Decision {

    private static final Set<Risk> NAMED = EnumSet.of(Risk.COLUMN_ADDED, Risk.COLUMN_RENAMED, Risk.NAME_RULE_CHANGED);

    private static final Set<Risk> INDEX_COMES = EnumSet.of(Risk.INDEX_ADDED, Risk.UNIQUE_ADDED);

    private final Sides sides;
    private final Matching matching;
    private final List<Difference> accepted = new ArrayList<>();
    private final List<Difference> refused = new ArrayList<>();

    Decision(Sides sides, Matching matching, List<Difference> differences, Predicate<Difference> accepts) {
        this.sides = sides;
        this.matching = matching;
        differences.forEach(difference -> (accepts.test(difference) ? accepted : refused).add(difference));
        leaveWhatDepends();
        leaveWhatClashes();
    }

    List<Difference> accepted() {
        return accepted;
    }

    List<Difference> refused() {
        return refused;
    }

    /** What comes of it. */
    Target target() {
        return new Target(sides, matching, accepted, refused);
    }

    private void leave(Difference difference, String why) {
        accepted.remove(difference);
        refused.add(difference.noting(why));
    }

    private void leaveWhatDepends() {
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (Difference difference : List.copyOf(accepted)) {
                Optional<Difference> cause =
                        refused.stream().filter(each -> needs(difference, each)).findFirst();
                if (cause.isPresent()) {
                    leave(
                            difference,
                            "it goes with " + cause.get().risk() + " of '"
                                    + cause.get().subject() + "'");
                    settled = false;
                }
            }
        }
    }

    /**
     * What a column holds changes as a whole, its extras come, change and go with its type on the board, and its index comes
     * and goes with it.
     */
    private boolean needs(Difference difference, Difference other) {
        if (Target.TYPES.contains(difference.risk()) && Target.TYPES.contains(other.risk())) {
            return difference.key().equals(other.key()) || isExtraOfRetyped(difference.key(), other.key());
        }
        boolean sameColumn = difference.key().equals(other.key()) || isExtraOf(difference.key(), other.key());
        if (INDEX_COMES.contains(difference.risk())) {
            return (sameColumn && other.risk() == Risk.COLUMN_ADDED)
                    || (difference.key().equals(other.key())
                            && Target.TYPES.contains(other.risk())
                            && isTooLongNow(other.key()));
        }
        if (difference.risk() == Risk.INDEX_REMOVED) {
            return sameColumn && Target.REMOVALS.contains(other.risk());
        }
        boolean comes = difference.risk() == Risk.COLUMN_ADDED;
        boolean goes = Target.REMOVALS.contains(difference.risk());
        return (comes && other.risk() == Risk.COLUMN_ADDED && isExtraOf(difference.key(), other.key()))
                || ((comes || goes)
                        && Target.TYPES.contains(other.risk())
                        && isExtraOfRetyped(difference.key(), other.key()));
    }

    private boolean isTooLongNow(String key) {
        return matching.column(key)
                .map(ColumnSides::deployed)
                .filter(deployed -> !InPlace.isIndexable(deployed.type()))
                .isPresent();
    }

    private boolean isExtraOf(String key, String main) {
        return matching.column(key)
                .filter(column -> column.isExtra() && column.columnId().equals(main))
                .isPresent();
    }

    private boolean isExtraOfRetyped(String key, String main) {
        return isExtraOf(key, main)
                && matching.column(main).filter(ColumnSides::isRetypedOnBoard).isPresent();
    }

    /** What would need the name of a column that has to stay is left, until no two columns have the same. */
    private void leaveWhatClashes() {
        List<Difference> waiting = waiting();
        while (!waiting.isEmpty()) {
            waiting.forEach(each -> leave(each, "its name is still taken by a column that has to stay"));
            leaveWhatDepends();
            waiting = waiting();
        }
        List<String> clashes = target().clashes(List.of());
        if (!clashes.isEmpty()) {
            throw new IllegalStateException("two columns of one name that nobody asked for: " + clashes);
        }
    }

    private List<Difference> waiting() {
        Set<String> deciding = new HashSet<>();
        for (String key : target().clashes(namesInTheTable())) {
            deciding.add(accepted.stream().anyMatch(each -> isNamed(each, key)) ? key : main(key));
        }
        return accepted.stream()
                .filter(each -> deciding.contains(each.key()) && NAMED.contains(each.risk()))
                .toList();
    }

    /** What others made has its own name; what two renamed differently has that of the one who renamed it in the table. */
    private List<String> namesInTheTable() {
        List<String> names = new ArrayList<>();
        for (Difference each : refused) {
            if (each.risk() == Risk.FOREIGN_COLUMN) {
                names.add(each.subject());
            } else if (each.conflict() && Target.NAMES.contains(each.risk())) {
                matching.column(each.key()).map(ColumnSides::name).ifPresent(names::add);
            }
        }
        return names;
    }

    private static boolean isNamed(Difference difference, String key) {
        return difference.key().equals(key) && NAMED.contains(difference.risk());
    }

    /** An extra is told with its main column, which then decides for it. */
    private String main(String key) {
        return matching.column(key).map(ColumnSides::columnId).orElse(key);
    }
}
