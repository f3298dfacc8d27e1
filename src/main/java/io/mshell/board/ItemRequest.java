package io.mshell.board;

import java.util.List;

/**
 * All active items of a board, with the cells that are wanted of each. No cells at all is the cheap pass that reads
 * ids only.
 */
public record ItemRequest(Board board, List<CellRequest> cells) {

    public ItemRequest {
        cells = List.copyOf(cells);
    }

    /** The pass that reads nothing but ids and change times. */
    public static ItemRequest idsOf(Board board) {
        return new ItemRequest(board, List.of());
    }
}
