package io.mshell.diff;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.DefaultNameRules;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a table as it stands, without a load and without harm, to bring it nearer to the one wanted: names,
 * room for longer values, new columns, NULL for now, indexes and documentation. What would need a name that another
 * column still has waits for the next load.
 */
final class InPlace {

    private static final String PASSING = "mshell passing ";

    /** The longest text an index of SQL Server takes: 1,700 bytes. */
    private static final int LONGEST_INDEXED = 850;

    private final Matching matching;
    private final TableSpec target;
    private final @Nullable LiveTable live;
    private final Sides sides;
    private final Map<String, ColumnSpec> wanted = new LinkedHashMap<>();
    private final Set<String> renamed = new HashSet<>();
    private final Set<String> added = new HashSet<>();
    private final Set<String> widened = new HashSet<>();

    /** Plans for a table to be {@code target}. */
    InPlace(Sides sides, Matching matching, TableSpec target) {
        this(sides, matching, target, List.of());
    }

    /** The same, but what two disagree on is left as it stands until one of them is {@code refused} no longer. */
    InPlace(Sides sides, Matching matching, TableSpec target, List<Difference> refused) {
        this.sides = sides;
        this.matching = matching;
        this.target = target;
        this.live = sides.live().orElse(null);
        target.columns().forEach(column -> wanted.put(column.origin().key(), column));
        if (live != null) {
            settleNames(disputed(refused, Target.NAMES));
            Set<String> disputed = disputed(refused, Target.TYPES);
            wanted.forEach((key, column) -> {
                if (!disputed.contains(key) && widens(standing(key), column)) {
                    widened.add(key);
                }
            });
        }
    }

    private static Set<String> disputed(List<Difference> refused, Set<Risk> risks) {
        return refused.stream()
                .filter(each -> each.conflict() && risks.contains(each.risk()))
                .map(Difference::key)
                .collect(Collectors.toSet());
    }

    boolean hasTable() {
        return live != null;
    }

    boolean renames(String key) {
        return renamed.contains(key);
    }

    boolean adds(String key) {
        return added.contains(key);
    }

    /** Whether the name it is to have is another column's until the next load. */
    boolean waits(String key) {
        ColumnSpec column = wanted.get(key);
        if (column == null || live == null) {
            return false;
        }
        ColumnSpec standing = standing(key);
        return standing == null
                ? !added.contains(key)
                : !standing.name().equals(column.name()) && !renamed.contains(key);
    }

    /** Whether an index can be made over the column: it is there, and of a type that takes one. */
    boolean indexes(String key) {
        ColumnSpec standing = standing(key);
        return standing == null ? added.contains(key) : isIndexable(standing.type());
    }

    static boolean isIndexable(SqlType type) {
        return !type.isMax() && type.length() <= LONGEST_INDEXED;
    }

    boolean widens(String key) {
        return widened.contains(key);
    }

    /**
     * The changes, in an order in which each can be made.
     *
     * @param repeated columns of the table whose values repeat: unique indexes over them wait for the next load
     */
    List<Change> changes(Set<String> repeated) {
        List<Change> changes = new ArrayList<>();
        if (live == null) {
            return changes;
        }
        indexesToDrop().forEach(changes::add);
        changes.addAll(renames());
        wanted.forEach((key, column) -> {
            ColumnSpec standing = standing(key);
            if (widened.contains(key) && standing != null) {
                ColumnSpec wider =
                        new ColumnSpec(nameThen(column, standing), column.type(), column.nullable(), column.origin());
                changes.add(new Change.WidenColumn(wider, standing.type()));
            }
        });
        wanted.forEach((key, column) -> {
            if (added.contains(key)) {
                changes.add(new Change.AddColumn(withNull(column)));
            }
        });
        indexesToAdd(repeated).forEach(changes::add);
        TableSpec found = sides.dialect().asFound(target);
        if (!live.table().description().equals(found.description())) {
            changes.add(new Change.DocumentTable(target.description()));
        }
        documentation(found, changes);
        return changes;
    }

    /** A new column has no values until the next load, which makes it as it is wanted. */
    private static ColumnSpec withNull(ColumnSpec column) {
        return new ColumnSpec(column.name(), column.type(), true, column.origin());
    }

    private @Nullable ColumnSpec standing(String key) {
        return matching.column(key).map(ColumnSides::live).orElse(null);
    }

    private boolean widens(@Nullable ColumnSpec standing, ColumnSpec column) {
        return standing != null
                && standing.nullable() == column.nullable()
                && !standing.type().equals(column.type())
                && sides.dialect().widensInPlace(standing.type(), column.type());
    }

    /** Gives up renaming and adding, one name after another, until no two columns would have the same. */
    private void settleNames(Set<String> disputed) {
        wanted.forEach((key, column) -> {
            ColumnSpec standing = standing(key);
            if (standing == null && !target.primaryKey().contains(column.name())) {
                added.add(key);
            } else if (standing != null
                    && !disputed.contains(key)
                    && !standing.name().equals(column.name())) {
                renamed.add(key);
            }
        });
        boolean settled = renamed.isEmpty() && added.isEmpty();
        while (!settled) {
            Set<String> clashing = new HashSet<>();
            sides.dialect().names().collisions(names()).forEach(clashing::addAll);
            boolean renamesLess = renamed.removeIf(key -> clashing.contains(nameWanted(key)));
            boolean addsLess = added.removeIf(key -> clashing.contains(nameWanted(key)));
            settled = !renamesLess && !addsLess;
        }
    }

    /** What a column that stands is called once the others have made way for it, or still have not. */
    private String nameThen(ColumnSpec column, ColumnSpec standing) {
        return renamed.contains(column.origin().key()) ? column.name() : standing.name();
    }

    private String nameThen(String key) {
        ColumnSpec column = wanted.get(key);
        ColumnSpec standing = standing(key);
        if (column != null && standing != null) {
            return nameThen(column, standing);
        }
        return added.contains(key) ? nameWanted(key) : "";
    }

    private String nameWanted(String key) {
        return Objects.requireNonNull(wanted.get(key)).name();
    }

    /** The names the table would have. */
    private List<String> names() {
        Map<String, String> after = new HashMap<>();
        renamed.forEach(key -> after.put(Objects.requireNonNull(standing(key)).name(), nameWanted(key)));
        return Stream.concat(
                        Objects.requireNonNull(live).table().columns().stream()
                                .map(column -> after.getOrDefault(column.name(), column.name())),
                        added.stream().map(this::nameWanted))
                .toList();
    }

    /** A name that another column still has is free once that one is renamed; round in a circle, one steps aside. */
    private List<Change> renames() {
        Map<String, String> open = new LinkedHashMap<>();
        wanted.keySet().stream()
                .filter(renamed::contains)
                .forEach(key -> open.put(Objects.requireNonNull(standing(key)).name(), nameWanted(key)));
        List<Change> renames = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.keySet().stream()
                    .filter(from -> open.keySet().stream()
                            .noneMatch(other -> !other.equals(from) && isSame(open.get(from), other)))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                String aside = open.keySet().iterator().next();
                String passing = PASSING + (renames.size() + 1);
                renames.add(new Change.RenameColumn(aside, passing));
                open.put(passing, Objects.requireNonNull(open.remove(aside)));
            } else {
                renames.add(new Change.RenameColumn(next, Objects.requireNonNull(open.remove(next))));
            }
        }
        return renames;
    }

    /** Rather too often than too seldom: stepping aside for no need does no harm. */
    private static boolean isSame(@Nullable String one, String other) {
        return one != null
                && !new DefaultNameRules().collisions(List.of(one, other)).isEmpty();
    }

    private Stream<Change> indexesToDrop() {
        List<IndexSpec> kept = sides.dialect().asFound(target).indexes();
        List<IndexSpec> ours = sides.dialect().asFound(sides.deployed()).indexes();
        return Objects.requireNonNull(live).indexes().stream()
                .filter(index -> ours.stream()
                        .anyMatch(each -> each.unique() == index.index().unique()
                                && IndexDiff.keysOf(each, sides.deployed()).equals(liveKeys(index.index()))))
                .filter(index -> holds(index.index()) || kept.stream().noneMatch(each -> isSame(each, index.index())))
                .map(index -> new Change.DropIndex(index.name(), index.index()));
    }

    private Stream<Change> indexesToAdd(Set<String> repeated) {
        return sides.dialect().asFound(target).indexes().stream()
                .filter(index -> Objects.requireNonNull(live).indexes().stream()
                        .noneMatch(each -> isSame(index, each.index()) && !holds(each.index())))
                .filter(index -> !index.unique()
                        || IndexDiff.keysOf(index, target).stream().noneMatch(key -> repeats(key, repeated)))
                .map(index -> new IndexSpec(namesThen(index), index.unique()))
                .filter(index -> !index.columns().contains(""))
                .map(Change.AddIndex::new);
    }

    /** The index's columns as they are called then; empty for one that cannot be indexed before the next load. */
    private List<String> namesThen(IndexSpec index) {
        return IndexDiff.keysOf(index, target).stream()
                .map(key -> indexes(key) ? nameThen(key) : "")
                .toList();
    }

    private boolean repeats(String key, Set<String> repeated) {
        ColumnSpec standing = standing(key);
        return standing != null && repeated.contains(standing.name());
    }

    /** Whether an index of the table has to step aside, for its column is to be renamed or widened. */
    private boolean holds(IndexSpec found) {
        return sides.dialect().holdsColumn(found)
                && liveKeys(found).stream().anyMatch(key -> renamed.contains(key) || widened.contains(key));
    }

    private boolean isSame(IndexSpec targeted, IndexSpec found) {
        return targeted.unique() == found.unique()
                && IndexDiff.keysOf(targeted, target).equals(liveKeys(found));
    }

    private List<String> liveKeys(IndexSpec index) {
        return index.columns().stream().map(this::liveKey).toList();
    }

    private String liveKey(String name) {
        return matching.columns().stream()
                .filter(column -> column.live() != null && column.live().name().equals(name))
                .map(ColumnSides::key)
                .findFirst()
                .orElse("");
    }

    /** What stands says what it was made as; what only the next load makes is not said yet. */
    private void documentation(TableSpec found, List<Change> changes) {
        matching.columns().stream()
                .filter(column -> !wanted.containsKey(column.key()))
                .forEach(column -> saidOfGoing(column).ifPresent(said -> changes.add(new Change.DocumentColumn(said))));
        for (int i = 0; i < target.columns().size(); i++) {
            ColumnSpec column = target.columns().get(i);
            String key = column.origin().key();
            ColumnSpec standing = standing(key);
            if (standing == null) {
                saidOfNew(column).ifPresent(said -> changes.add(new Change.DocumentColumn(said)));
                continue;
            }
            String name = nameThen(column, standing);
            Declared made = widened.contains(key) ? Declared.of(column) : madeAs(key, standing, column);
            ColumnSpec said = new ColumnSpec(name, made.type(), made.nullable(), column.origin());
            if (widened.contains(key) || !isSaid(said, found.columns().get(i), standing)) {
                changes.add(new Change.DocumentColumn(said));
            }
        }
    }

    /** Else it would be taken for another's, or for the one that gets its name. */
    private static Optional<ColumnSpec> saidOfGoing(ColumnSides column) {
        ColumnSpec standing = column.live();
        ColumnSpec deployed = column.deployed();
        if (standing == null
                || deployed == null
                || !standing.origin().columnId().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ColumnSpec(standing.name(), standing.type(), standing.nullable(), deployed.origin()));
    }

    /** A column of others that had to be allowed to be replaced is ours from now on, and waits for the next load. */
    private Optional<ColumnSpec> saidOfNew(ColumnSpec column) {
        return added.contains(column.origin().key())
                ? Optional.of(withNull(column))
                : matching.foreign().stream()
                        .filter(other -> other.name().equals(column.name()))
                        .map(other -> new ColumnSpec(other.name(), other.type(), other.nullable(), column.origin()))
                        .findFirst();
    }

    private Declared madeAs(String key, ColumnSpec standing, ColumnSpec column) {
        Declared said = matching.column(key).map(ColumnSides::made).orElse(null);
        return said != null ? said : isAsDeployed(key, standing) ? Declared.of(standing) : Declared.of(column);
    }

    private boolean isAsDeployed(String key, ColumnSpec standing) {
        return matching.column(key)
                .map(ColumnSides::deployed)
                .filter(deployed -> deployed.type().equals(standing.type()))
                .isPresent();
    }

    private boolean isSaid(ColumnSpec said, ColumnSpec found, ColumnSpec standing) {
        String description = sides.dialect().description(said);
        return found.origin().equals(standing.origin())
                && Objects.requireNonNull(live)
                        .descriptions()
                        .getOrDefault(standing.name(), "")
                        .equals(description);
    }
}
