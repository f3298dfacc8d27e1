package io.mshell.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All boards of the account. Thread-safe. */
final class BoardCatalog {

    private final List<BoardData> boards = new ArrayList<>();
    private final Map<Long, BoardData> addedItems = new ConcurrentHashMap<>();

    BoardCatalog(int bigItems, int extraBoards) {
        CellSource cells = new DerivedCells(this);
        List<BoardDef> defs = List.of(
                OrdersBoard.def(),
                OrdersBoard.subitems(),
                PlanningBoard.def(),
                BigBoard.def(bigItems),
                SmallBoards.empty(),
                SmallBoards.roadmap(),
                SmallBoards.backlog(7, Workplace.OPERATIONS, "active"),
                SmallBoards.backlog(8, Workplace.ENGINEERING, "active"),
                SmallBoards.archivedPlanning(),
                SmallBoards.document());
        Stream.concat(defs.stream(), ExtraBoards.defs(extraBoards))
                .forEach(def -> boards.add(new BoardData(def, cells)));
    }

    List<BoardData> boards() {
        return boards;
    }

    Optional<BoardData> board(String id) {
        return boards.stream().filter(board -> board.id().equals(id)).findFirst();
    }

    /**
     * A board by its id.
     *
     * @throws ApiFailure if there is none
     */
    BoardData existing(String id) {
        return board(id)
                .orElseThrow(() -> new ApiFailure(
                        200,
                        "InvalidBoardIdException",
                        "This board ID doesn't exist",
                        Map.of("error_data", Map.of("board_id", id))));
    }

    /** An item of any board and in any state; null if there never was one. */
    @Nullable
    ItemState item(long id) {
        BoardData home = addedItems.get(id);
        if (home != null) {
            return home.item(id);
        }
        for (BoardData board : boards) {
            if (board.def().indexOf(id) >= 0) {
                return board.item(id);
            }
        }
        return null;
    }

    /** The active items below an item: its subitems, or on a multi-level board the whole tree, flat. */
    List<ItemState> descendants(ItemState item) {
        List<ItemState> below = new ArrayList<>();
        for (BoardData board : boards) {
            if (board.def().hasParents()) {
                for (ItemState child : board.children(item.id())) {
                    below.add(child);
                    below.addAll(descendants(child));
                }
            }
        }
        return below;
    }

    /** Remembers on which board an added item lives. */
    void added(long itemId, BoardData board) {
        addedItems.put(itemId, board);
    }
}
