package io.mshell.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a board are read, and in which order.
 *
 * @param group the place of the only group wanted; -1 for all
 * @param sorted the ids in the order asked for, taken when the reading began; null for board order
 */
record ItemScan(
        BoardData board,
        int group,
        Predicate<ItemState> wanted,
        @Nullable List<Long> sorted) {

    /** Where a reader stands: behind an item in board order, or at an index of the sorted ids. */
    record Place(OrderKey key, int index) {}

    record Found(ItemState item, Place place) {}

    static ItemScan of(BoardData board, @Nullable GroupDef group, Map<String, Object> arguments) {
        Map<String, Object> query = Arguments.map(arguments, "query_params");
        Predicate<ItemState> wanted = ItemFilter.of(board, query);
        if (board.def().isMultiLevel()) {
            boolean all = "allItems".equals(arguments.get("hierarchy_scope_config"));
            // Live behaviour of multi-level boards: the whole tree comes only if some rule is given.
            boolean nothing = all && !Arguments.given(query, "rules") && !Arguments.given(query, "groups");
            Predicate<ItemState> level = item -> !nothing && (all || item.parentId() == null);
            wanted = level.and(wanted);
        }
        int only = group == null ? -1 : board.groupOrdinal(group.id());
        ItemScan scan = new ItemScan(board, only, wanted, null);
        List<?> order = Arguments.list(query, "order_by");
        return order.isEmpty() ? scan : scan.sortedBy((Map<?, ?>) order.get(0));
    }

    /** Behind nothing. */
    Place start() {
        return new Place(group < 0 ? OrderKey.START : new OrderKey(group, -1), 0);
    }

    /** The next wanted item, or null at the end. */
    @Nullable
    Found next(Place after) {
        if (sorted != null) {
            return nextSorted(after, sorted);
        }
        OrderKey key = after.key();
        ItemState item = board.next(key);
        while (item != null && (group < 0 || item.place().group() == group)) {
            if (wanted.test(item)) {
                return new Found(item, new Place(item.place(), 0));
            }
            item = board.next(item.place());
        }
        return null;
    }

    private @Nullable Found nextSorted(Place after, List<Long> ids) {
        for (int i = after.index(); i < ids.size(); i++) {
            ItemState item = board.item(ids.get(i));
            if (item != null && item.isActive()) {
                return new Found(item, new Place(item.place(), i + 1));
            }
        }
        return null;
    }

    private ItemScan sortedBy(Map<?, ?> order) {
        String columnId = String.valueOf(order.get("column_id"));
        Comparator<ItemState> comparator = switch (columnId) {
            case "__last_updated__" -> Comparator.comparing(ItemState::updatedAt);
            case "__creation_log__" -> Comparator.comparing(ItemState::createdAt);
            case "name" -> Comparator.comparing(ItemState::name);
            default -> Comparator.comparing(ItemState::place);
        };
        boolean descending = "desc".equals(String.valueOf(order.get("direction")));
        List<ItemState> all = new ArrayList<>();
        for (Found found = next(start()); found != null; found = next(found.place())) {
            all.add(found.item());
        }
        all.sort(descending ? comparator.reversed() : comparator);
        return new ItemScan(
                board, group, wanted, all.stream().map(ItemState::id).toList());
    }
}
