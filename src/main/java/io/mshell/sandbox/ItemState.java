package io.mshell.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is now.
 *
 * @param index its number in the board's generator; -1 if it was added later
 * @param changed the facts of the cells that were changed since the item was generated
 */
record ItemState(
        BoardData board,
        long id,
        int index,
        String name,
        String state,
        OrderKey place,
        Instant createdAt,
        Instant updatedAt,
        long creatorId,
        @Nullable Long parentId,
        Map<String, Map<String, Object>> changed) {

    static final String ACTIVE = "active";

    GroupDef group() {
        return board.group(place.group());
    }

    boolean isActive() {
        return state.equals(ACTIVE);
    }

    /** What the cell of a column says; empty if the cell is empty. */
    Map<String, Object> facts(ColumnDef column) {
        Map<String, Object> edited = changed.isEmpty() ? null : changed.get(column.id());
        return edited != null ? edited : board.facts(this, column);
    }

    ItemState inState(String newState, Instant now) {
        return new ItemState(board, id, index, name, newState, place, createdAt, now, creatorId, parentId, changed);
    }

    ItemState at(OrderKey newPlace, Instant now) {
        return new ItemState(board, id, index, name, state, newPlace, createdAt, now, creatorId, parentId, changed);
    }

    ItemState named(String newName, Instant now) {
        return new ItemState(board, id, index, newName, state, place, createdAt, now, creatorId, parentId, changed);
    }

    ItemState with(String columnId, Map<String, Object> facts, Instant now) {
        Map<String, Map<String, Object>> cells = new HashMap<>(changed);
        cells.put(columnId, facts);
        return new ItemState(
                board, id, index, name, state, place, createdAt, now, creatorId, parentId, Map.copyOf(cells));
    }
}
