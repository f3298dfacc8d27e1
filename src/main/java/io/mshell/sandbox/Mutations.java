package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The ways in which a board can change. Thread-safe. */
final class Mutations {

    /** Ids of added items lie above those of all generated ones. */
    private static final long FIRST_ADDED = 9_900_000_001L;

    private final BoardCatalog catalog;
    private final Clock clock;
    private final AtomicLong nextItem = new AtomicLong(FIRST_ADDED);

    Mutations(BoardCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    static ApiFailure noBoard(@Nullable Object id) {
        return new ApiFailure(
                200,
                "InvalidBoardIdException",
                "This board ID doesn't exist",
                Map.of("error_data", Map.of("board_id", String.valueOf(id))));
    }

    BoardData board(String id) {
        return catalog.board(id).orElseThrow(() -> noBoard(id));
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

    private ColumnDef column(BoardData board, String columnId) {
        return board.column(columnId)
                .orElseThrow(() -> new ApiFailure(
                        200,
                        "InvalidColumnIdException",
                        "This column ID doesn't exist for the board",
                        Map.of("error_data", Map.of("column_id", columnId))));
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
        BoardData board = board(boardId);
        int group = groupId == null ? 0 : group(board, groupId);
        Map<String, Map<String, Object>> facts = new HashMap<>();
        cells.forEach((columnId, value) ->
                facts.put(columnId, SimpleValues.facts(column(board, columnId), SimpleValues.simple(value))));
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
                Map.copyOf(facts));
        catalog.added(item.id(), board);
        return board.place(item, group, now);
    }

    /** Changes a cell; an empty value clears it. */
    ItemState changeCell(long itemId, String columnId, String value) {
        ItemState item = item(itemId);
        ColumnDef column = column(item.board(), columnId);
        Instant now = clock.instant();
        ItemState changed = column.kind() == ColumnKind.NAME
                ? item.named(value, now)
                : item.with(columnId, SimpleValues.facts(column, value), now);
        return item.board().replace(changed, now);
    }

    ColumnDef renameColumn(String boardId, String columnId, String title) {
        BoardData board = board(boardId);
        ColumnDef renamed = column(board, columnId).titled(title);
        board.replaceColumn(renamed, clock.instant());
        return renamed;
    }

    ColumnDef createColumn(String boardId, @Nullable String columnId, String title, ColumnKind kind) {
        BoardData board = board(boardId);
        String id = columnId == null ? kind.apiName() + "_mkn" + board.columns().size() : columnId;
        ColumnDef column = ColumnDef.of(id, kind, title, SimpleValues.newSettings(kind));
        board.addColumn(column, clock.instant());
        return column;
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
