package io.mshell.registry;

import io.mshell.board.Board;
import io.mshell.board.BoardSummary;
import io.mshell.schema.TableSpec;

/** A board's structure as it was deployed, and the table it became. */
public record BoardMetadata(Board board, TableSpec table) {

    /** Without what changes by itself from day to day, so that deploying an unchanged board changes no file. */
    public static BoardMetadata of(Board board, TableSpec table) {
        BoardSummary summary = board.summary();
        BoardSummary lasting = new BoardSummary(
                summary.id(), summary.name(), summary.type(), summary.state(), summary.workspace(), null, null);
        return new BoardMetadata(new Board(lasting, board.multiLevel(), board.columns(), board.groups()), table);
    }
}
