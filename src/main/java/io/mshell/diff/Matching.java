package io.mshell.diff;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.NameRules;
import io.mshell.sql.LiveTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which on the three sides. Columns are the same by the monday column id they come from. A column of the
 * table that does not say where it comes from is known by its deployed name, for its documentation may have been removed,
 * or the engine cannot keep any.
 */
final class Matching {

    private final Map<String, ColumnSides> columns = new LinkedHashMap<>();
    private final List<ColumnSpec> foreign = new ArrayList<>();
    private final NameRules rules;

    Matching(Sides sides) {
        this.rules = sides.dialect().names();
        Map<String, ColumnSpec> desired = byKey(sides.desired().columns());
        Map<String, ColumnSpec> deployed = byKey(sides.deployed().columns());
        Map<String, ColumnSpec> expected = expected(sides);
        Map<String, ColumnSpec> live = live(sides.live(), deployed);
        Set<String> keys = new LinkedHashSet<>(desired.keySet());
        keys.addAll(deployed.keySet());
        for (String key : keys) {
            ColumnSpec standing = live.get(key);
            Declared made = standing == null
                    ? null
                    : sides.live()
                            .map(table -> table.made().get(standing.name()))
                            .orElse(null);
            columns.put(
                    key, new ColumnSides(key, desired.get(key), deployed.get(key), expected.get(key), standing, made));
        }
    }

    /** The columns of the board and the deployment: those of the board in its order, then those it no longer has. */
    List<ColumnSides> columns() {
        return List.copyOf(columns.values());
    }

    Optional<ColumnSides> column(String key) {
        return Optional.ofNullable(columns.get(key));
    }

    /** The main column of the board column that this one is made from, if it has one. */
    Optional<ColumnSides> main(ColumnSides column) {
        return column(column.columnId());
    }

    /** The columns made from the same board column beside its main one. */
    List<ColumnSides> extras(ColumnSides main) {
        return columns.values().stream()
                .filter(column -> column.isExtra() && column.columnId().equals(main.columnId()))
                .toList();
    }

    /** Whether a column that mshell did not make has a name the engine takes for this one. */
    boolean isForeign(String name) {
        return foreign.stream()
                .anyMatch(other -> other.name().equals(name)
                        || !rules.collisions(List.of(name, other.name())).isEmpty());
    }

    /** Columns of the table that mshell did not make. */
    List<ColumnSpec> foreign() {
        return List.copyOf(foreign);
    }

    private static Map<String, ColumnSpec> byKey(List<ColumnSpec> columns) {
        Map<String, ColumnSpec> byKey = new LinkedHashMap<>();
        columns.forEach(column -> byKey.put(column.origin().key(), column));
        return byKey;
    }

    /** What the engine would show of each deployed column; it keeps their order. */
    private static Map<String, ColumnSpec> expected(Sides sides) {
        List<ColumnSpec> found = sides.dialect().asFound(sides.deployed()).columns();
        Map<String, ColumnSpec> expected = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            expected.put(sides.deployed().columns().get(i).origin().key(), found.get(i));
        }
        return expected;
    }

    private Map<String, ColumnSpec> live(Optional<LiveTable> table, Map<String, ColumnSpec> deployed) {
        Map<String, ColumnSpec> live = new HashMap<>();
        List<ColumnSpec> unsaid = new ArrayList<>();
        for (ColumnSpec column : table.map(found -> found.table().columns()).orElse(List.of())) {
            boolean says = !column.origin().columnId().isEmpty();
            if (!says || live.putIfAbsent(column.origin().key(), column) != null) {
                unsaid.add(column);
            }
        }
        for (ColumnSpec column : unsaid) {
            String key = keyByName(column.name(), deployed, live);
            if (key == null) {
                foreign.add(column);
            } else {
                live.put(key, column);
            }
        }
        return live;
    }

    private static @Nullable String keyByName(
            String name, Map<String, ColumnSpec> deployed, Map<String, ColumnSpec> live) {
        return deployed.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(name) && !live.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
