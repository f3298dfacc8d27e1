package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Probe;
import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Indexes and the key. They are the same when they are over the same columns, whatever those are called. */
final class IndexDiff {

    private final Sides sides;
    private final Matching matching;
    private final InPlace inPlace;

    IndexDiff(Sides sides, Matching matching, InPlace inPlace) {
        this.sides = sides;
        this.matching = matching;
        this.inPlace = inPlace;
    }

    /** The identity of a table's column by its name; the name itself for one that has none. */
    static String keyOf(String name, List<ColumnSpec> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .map(column -> column.origin().key())
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse(name);
    }

    static List<String> keysOf(IndexSpec index, TableSpec table) {
        return index.columns().stream()
                .map(name -> keyOf(name, table.columns()))
                .toList();
    }

    /** What an index is told as: its column, if that is one, and its subject. */
    static String identity(IndexSpec index, TableSpec table) {
        List<String> keys = keysOf(index, table);
        return (keys.size() == 1 ? keys.get(0) : "") + " " + subject(index);
    }

    /** An index by the identities of its columns. */
    private record Keyed(List<String> keys, boolean unique, IndexSpec index) {

        boolean isOver(Keyed other) {
            return keys.equals(other.keys);
        }

        boolean isSame(Keyed other) {
            return isOver(other) && unique == other.unique;
        }
    }

    List<Difference> all() {
        List<Difference> found = new ArrayList<>();
        List<Keyed> desired = keyed(sides.dialect().asFound(sides.desired()).indexes(), byName(sides.desired()));
        List<Keyed> deployed = keyed(sides.dialect().asFound(sides.deployed()).indexes(), byName(sides.deployed()));
        wanted(promised(sides.desired(), desired), promised(sides.deployed(), deployed), found);
        sides.live().ifPresent(live -> {
            List<Keyed> standing = keyed(live.table().indexes(), this::liveKey);
            byHand(desired, deployed, standing, found);
            key(live.table(), found);
        });
        return found;
    }

    /** Whether a column of it is made, or made short enough, by the next load only. */
    private boolean waits(Keyed index) {
        return inPlace.hasTable() && !index.keys().stream().allMatch(inPlace::indexes);
    }

    /** The indexes an engine keeps, and those that must be unique though it keeps none: the next load proves it. */
    private static List<Keyed> promised(TableSpec table, List<Keyed> kept) {
        List<Keyed> promised = new ArrayList<>(kept);
        keyed(table.indexes(), byName(table)).stream()
                .filter(index -> index.unique() && kept.stream().noneMatch(index::isSame))
                .forEach(promised::add);
        return promised;
    }

    private void wanted(List<Keyed> desired, List<Keyed> deployed, List<Difference> found) {
        for (Keyed index : desired) {
            if (deployed.stream().noneMatch(index::isSame)) {
                found.add(Difference.of(
                                index.unique() ? Risk.UNIQUE_ADDED : Risk.INDEX_ADDED, cause(index), effect(index))
                        .about(key(index), subject(index.index()))
                        .asking(repeated(index)));
            }
        }
        for (Keyed index : deployed) {
            boolean replaced = desired.stream().anyMatch(index::isOver);
            if (!replaced) {
                found.add(Difference.of(Risk.INDEX_REMOVED, cause(index), removal(index))
                        .about(key(index), subject(index.index())));
            }
        }
    }

    /** At once, where the engine keeps the index and its columns will be there as they are wanted. */
    private Effect effect(Keyed index) {
        boolean kept = sides.dialect().asFound(sides.desired()).indexes().contains(index.index());
        return kept && !waits(index) ? Effect.IN_PLACE : Effect.NEXT_LOAD;
    }

    /** Where the engine keeps no index, the next load is no longer held to it. */
    private Effect removal(Keyed index) {
        return sides.dialect().asFound(sides.deployed()).indexes().contains(index.index())
                ? Effect.IN_PLACE
                : Effect.NEXT_LOAD;
    }

    /** The column it is about, if that is one. */
    private static String key(Keyed index) {
        return index.keys().size() == 1 ? index.keys().get(0) : "";
    }

    /** With a column of the board its index comes and goes. */
    private Cause cause(Keyed index) {
        return index.keys().stream()
                        .flatMap(key -> matching.column(key).stream())
                        .map(ColumnSides::columnId)
                        .anyMatch(id -> !id.startsWith("@") && isOn(sides.boardBefore(), id) != isOn(sides.board(), id))
                ? Cause.BOARD
                : Cause.MAPPING;
    }

    private static boolean isOn(Board board, String id) {
        return board.column(id).filter(column -> !column.archived()).isPresent();
    }

    private @Nullable Probe repeated(Keyed index) {
        return index.unique() && index.keys().size() == 1
                ? matching.column(index.keys().get(0))
                        .map(ColumnSides::live)
                        .map(live -> new Probe.Repeated(live.name()))
                        .orElse(null)
                : null;
    }

    private void byHand(List<Keyed> desired, List<Keyed> deployed, List<Keyed> standing, List<Difference> found) {
        for (Keyed index : standing) {
            if (deployed.stream().noneMatch(index::isSame) && desired.stream().noneMatch(index::isSame)) {
                found.add(Difference.of(Risk.INDEX_ADDED, Cause.DATABASE, Effect.NEXT_LOAD)
                        .about("", subject(index.index()))
                        .noting("made by others; tables made by a load do not have it"));
            }
        }
        for (Keyed index : deployed) {
            boolean missing = standing.stream().noneMatch(index::isSame) && !waits(index);
            if (missing && desired.stream().anyMatch(index::isSame)) {
                found.add(Difference.of(Risk.INDEX_REMOVED, Cause.DATABASE, Effect.IN_PLACE)
                        .about("", subject(index.index()))
                        .asking(repeated(index))
                        .noting("made again"));
            }
        }
    }

    private void key(TableSpec live, List<Difference> found) {
        List<String> deployed = sides.deployed().primaryKey().stream()
                .map(byName(sides.deployed()))
                .toList();
        List<String> standing = live.primaryKey().stream().map(this::liveKey).toList();
        if (!deployed.equals(standing)) {
            String is = String.join(", ", live.primaryKey());
            found.add(Difference.of(Risk.KEY_CHANGED, Cause.DATABASE, Effect.NEXT_LOAD)
                    .about("", "primary key")
                    .from(String.join(", ", sides.deployed().primaryKey()), is.isEmpty() ? null : is));
        }
    }

    private static List<Keyed> keyed(List<IndexSpec> indexes, Function<String, String> key) {
        return indexes.stream()
                .map(index -> new Keyed(index.columns().stream().map(key).toList(), index.unique(), index))
                .toList();
    }

    private static Function<String, String> byName(TableSpec table) {
        return name -> keyOf(name, table.columns());
    }

    private String liveKey(String name) {
        return matching.columns().stream()
                .filter(column -> column.live() != null && column.live().name().equals(name))
                .map(ColumnSides::key)
                .findFirst()
                .orElse(name);
    }

    static String subject(IndexSpec index) {
        return (index.unique() ? "unique index on " : "index on ") + String.join(", ", index.columns());
    }
}
