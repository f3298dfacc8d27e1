package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import java.util.List;

/**
 * Where a hook is used: a column of a board, and where in an item's cells it and the other columns it uses are.
 *
 * @param cell the place of the column's cell among an item's cells
 * @param others the other columns the hook uses, as far as the board has them
 */
public record HookSite(Board board, BoardColumn column, int cell, List<Other> others) {

    public HookSite {
        others = List.copyOf(others);
    }

    /** Another column, and the place of its cell. */
    public record Other(BoardColumn column, int cell) {}
}
