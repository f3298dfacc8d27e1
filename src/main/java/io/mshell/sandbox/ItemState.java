package io.mshell.sandbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is now.
 *
 * @param index its number in the board's generator; -1 if it was added later
 * @param changed the cells that were set since the item was generated
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
        Map<String, CellEdit> changed) {

    static final String ACTIVE = "active";

    GroupDef group() {
        return board.group(place.group());
    }

    boolean isActive() {
        return state.equals(ACTIVE);
    }

    /** What the cell of a column says; empty if the cell is empty. */
    Map<String, Object> facts(ColumnDef column) {
        CellEdit edit = changed.isEmpty() ? null : changed.get(column.id());
        if (edit == null || edit.column().form() < column.form()) {
            return board.facts(this, column);
        }
        return edit.column().form() == column.form()
                ? edit.facts()
                : CarriedCells.facts(new Cell(this, edit.column()), column);
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

    ItemState with(CellEdit edit, Instant now) {
        Map<String, CellEdit> cells = new HashMap<>(changed);
        cells.put(edit.column().id(), edit);
        return new ItemState(
                board, id, index, name, state, place, createdAt, now, creatorId, parentId, Map.copyOf(cells));
    }
}
