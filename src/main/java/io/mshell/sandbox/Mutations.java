package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The ways in which a board's items can change, and with {@link #columns} its structure. Thread-safe. */
final class Mutations {

    /** Ids of added items lie above those of all generated ones. */
    private static final long FIRST_ADDED = 9_900_000_001L;

    private final BoardCatalog catalog;
    private final Clock clock;
    private final ColumnMutations columns;
    private final AtomicLong nextItem = new AtomicLong(FIRST_ADDED);

    Mutations(BoardCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
        columns = new ColumnMutations(catalog, clock);
    }

    ColumnMutations columns() {
        return columns;
    }

    ItemState item(long id) {
        ItemState item = catalog.item(id);
        if (item == null) {
            throw new ApiFailure(
                    200,
                    "ResourceNotFoundException",
                    "This item doesn't exist",
                    Map.of("error_data", Map.of("item_id", id)));
        }
        return item;
    }

    private static int group(BoardData board, String groupId) {
        int ordinal = board.groupOrdinal(groupId);
        if (ordinal < 0) {
            throw new ApiFailure(200, "ResourceNotFoundException", "Group not found: " + groupId);
        }
        return ordinal;
    }

    /** Adds an item at the end of a group, of the first one if none is named. */
    ItemState createItem(String boardId, @Nullable String groupId, String name, Map<String, Object> cells) {
        BoardData board = catalog.existing(boardId);
        int group = groupId == null ? 0 : group(board, groupId);
        Map<String, CellEdit> edits = new HashMap<>();
        cells.forEach((columnId, value) -> edits.put(columnId, edit(board, columnId, SimpleValues.simple(value))));
        Instant now = clock.instant();
        ItemState item = new ItemState(
                board,
                nextItem.getAndIncrement(),
                -1,
                name,
                ItemState.ACTIVE,
                OrderKey.START,
                now,
                now,
                People.USERS.get(0).id(),
                null,
                Map.copyOf(edits));
        catalog.added(item.id(), board);
        return board.place(item, group, now);
    }

    private static CellEdit edit(BoardData board, String columnId, String value) {
        ColumnDef column = board.columns().existing(columnId);
        return new CellEdit(column, SimpleValues.facts(column, value));
    }

    /** Changes a cell; an empty value clears it. */
    ItemState changeCell(long itemId, String columnId, String value) {
        ItemState item = item(itemId);
        Instant now = clock.instant();
        ItemState changed = item.board().columns().existing(columnId).kind() == ColumnKind.NAME
                ? item.named(value, now)
                : item.with(edit(item.board(), columnId, value), now);
        return item.board().replace(changed, now);
    }

    ItemState moveItem(long itemId, String groupId) {
        ItemState item = item(itemId);
        return item.board().place(item, group(item.board(), groupId), clock.instant());
    }

    ItemState deleteItem(long itemId) {
        return setState(itemId, "deleted");
    }

    ItemState archiveItem(long itemId) {
        return setState(itemId, "archived");
    }

    private ItemState setState(long itemId, String state) {
        Instant now = clock.instant();
        ItemState item = item(itemId);
        return item.board().replace(item.inState(state, now), now);
    }
}
