package io.mshell.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * A board: its generated items with every change made since laid over them. Nothing is held of an unchanged item.
 * Thread-safe: reading takes no lock, a reader sees each item before or after a change.
 */
final class BoardData {

    private static final Instant FIRST_CREATED = Instant.parse("2024-01-08T07:30:00Z");
    /** Positions of items that were added or moved lie behind those of all generated ones. */
    private static final long BEHIND_GENERATED = 1_000_000_000_000L;

    private final BoardDef def;
    private final CellSource cells;
    private final int[] groupStarts;
    private final Map<Long, ItemState> changed = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<OrderKey, Long> placed = new ConcurrentSkipListMap<>();
    private final ColumnList columns;
    private volatile String name;
    private volatile String state;
    private volatile Instant updatedAt = FIRST_CREATED.plus(900, ChronoUnit.DAYS);
    private final Map<Long, List<Integer>> generatedChildren = new HashMap<>();
    private long nextPosition = BEHIND_GENERATED;

    BoardData(BoardDef def, CellSource cells) {
        this.def = def;
        this.cells = cells;
        columns = new ColumnList(def.columns());
        name = def.name();
        state = def.state();
        groupStarts = new int[def.groups().size() + 1];
        for (int i = 0; i < def.groups().size(); i++) {
            groupStarts[i + 1] = groupStarts[i] + def.groups().get(i).size();
        }
    }

    BoardDef def() {
        return def;
    }

    String id() {
        return Long.toString(def.id());
    }

    String name() {
        return name;
    }

    /** {@code active} or {@code archived}. */
    String state() {
        return state;
    }

    ColumnList columns() {
        return columns;
    }

    List<GroupDef> groups() {
        return def.groups();
    }

    Instant createdAt() {
        return FIRST_CREATED;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** A column whose cells can be seen. */
    Optional<ColumnDef> column(String columnId) {
        return columns.live(columnId);
    }

    GroupDef group(int ordinal) {
        return def.groups().get(ordinal);
    }

    /** The place of a group among the board's groups, or -1. */
    int groupOrdinal(String groupId) {
        for (int i = 0; i < def.groups().size(); i++) {
            if (def.groups().get(i).id().equals(groupId)) {
                return i;
            }
        }
        return -1;
    }

    Map<String, Object> facts(ItemState item, ColumnDef column) {
        return cells.facts(item, column);
    }

    /** An item whatever its state; null if the board never had it. */
    @Nullable
    ItemState item(long itemId) {
        ItemState edited = changed.get(itemId);
        if (edited != null) {
            return edited;
        }
        int index = def.indexOf(itemId);
        return index < 0 ? null : generate(index);
    }

    /** The first active item behind {@code after} in board order; null at the end. */
    @Nullable
    ItemState next(OrderKey after) {
        ItemState generated = nextGenerated(after);
        ItemState laidOver = nextPlaced(after);
        if (generated == null || laidOver == null) {
            return generated == null ? laidOver : generated;
        }
        return generated.place().compareTo(laidOver.place()) < 0 ? generated : laidOver;
    }

    private @Nullable ItemState nextGenerated(OrderKey after) {
        int index = firstIndexBehind(after);
        for (; index < groupStarts[def.groups().size()]; index++) {
            ItemState edited = changed.isEmpty() ? null : changed.get(BoardDef.itemId(def.number(), index));
            if (edited == null) {
                return generate(index);
            }
            if (edited.isActive() && edited.place().position() == index) {
                return edited;
            }
        }
        return null;
    }

    private int firstIndexBehind(OrderKey after) {
        if (after.group() < 0) {
            return 0;
        }
        long start = groupStarts[after.group()];
        return (int) Math.min(groupStarts[after.group() + 1], Math.max(start, after.position() + 1));
    }

    private @Nullable ItemState nextPlaced(OrderKey after) {
        for (Map.Entry<OrderKey, Long> entry : placed.tailMap(after, false).entrySet()) {
            ItemState item = changed.get(entry.getValue());
            if (item != null && item.isActive() && item.place().equals(entry.getKey())) {
                return item;
            }
        }
        return null;
    }

    /** The active items directly below an item. */
    List<ItemState> children(long parentId) {
        List<ItemState> found = new ArrayList<>();
        for (Integer index : generatedChildren().getOrDefault(parentId, List.of())) {
            ItemState child = item(BoardDef.itemId(def.number(), index));
            if (child != null && child.isActive()) {
                found.add(child);
            }
        }
        for (Long id : placed.values()) {
            ItemState child = changed.get(id);
            if (child != null
                    && child.index() < 0
                    && child.isActive()
                    && Long.valueOf(parentId).equals(child.parentId())) {
                found.add(child);
            }
        }
        return found;
    }

    private synchronized Map<Long, List<Integer>> generatedChildren() {
        if (generatedChildren.isEmpty() && def.hasParents()) {
            for (int index = 0; index < def.itemCount(); index++) {
                Long parent = def.items().parent(index);
                if (parent != null) {
                    generatedChildren
                            .computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(index);
                }
            }
        }
        return generatedChildren;
    }

    private ItemState generate(int index) {
        long itemId = BoardDef.itemId(def.number(), index);
        long seed = Draw.mix(itemId);
        Instant created = FIRST_CREATED.plusSeconds((long) index * 97 % 63_072_000L);
        Instant updated = created.plusSeconds((seed >>> 1) % 7_776_000L);
        return new ItemState(
                this,
                itemId,
                index,
                def.items().name(index),
                ItemState.ACTIVE,
                new OrderKey(groupOf(index), index),
                created,
                updated,
                People.creator(seed),
                def.items().parent(index),
                Map.of());
    }

    private int groupOf(int index) {
        int group = 0;
        while (index >= groupStarts[group + 1]) {
            group++;
        }
        return group;
    }

    /** The number of active items. */
    synchronized long countActive() {
        long gone = 0;
        long added = 0;
        for (ItemState item : changed.values()) {
            gone += item.index() >= 0 && !item.isActive() ? 1 : 0;
            added += item.index() < 0 && item.isActive() ? 1 : 0;
        }
        return def.itemCount() - gone + added;
    }

    /** Puts an item at the end of a group, whether it is new or moved. */
    synchronized ItemState place(ItemState item, int group, Instant now) {
        ItemState moved = item.at(new OrderKey(group, nextPosition++), now);
        changed.put(moved.id(), moved);
        placed.put(moved.place(), moved.id());
        updatedAt = now;
        return moved;
    }

    /** Replaces an item by its changed self. */
    synchronized ItemState replace(ItemState item, Instant now) {
        changed.put(item.id(), item);
        updatedAt = now;
        return item;
    }

    /** Its structure has changed. */
    synchronized void touch(Instant now) {
        updatedAt = now;
    }

    synchronized void rename(String newName, Instant now) {
        name = newName;
        updatedAt = now;
    }

    synchronized void archive(Instant now) {
        state = "archived";
        updatedAt = now;
    }
}
