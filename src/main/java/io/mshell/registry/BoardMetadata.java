package io.mshell.registry;

import io.mshell.board.Board;
import io.mshell.board.BoardSummary;
import io.mshell.schema.TableSpec;
import java.util.List;
import java.util.Map;

/**
 * A board as it was found and the table made of it. Counts and times of the board are left out, so that an unchanged
 * board gives an unchanged file.
 *
 * @param notes what the mapping had to say, such as a name it had to change and why
 * @param settings what the table was made with
 */
public record BoardMetadata(Board board, TableSpec table, List<String> notes, Map<String, String> settings) {

    public BoardMetadata {
        board = lasting(board);
        notes = List.copyOf(notes);
        settings = Map.copyOf(settings);
    }

    private static Board lasting(Board board) {
        BoardSummary summary = board.summary();
        BoardSummary lasting = new BoardSummary(
                summary.id(), summary.name(), summary.type(), summary.state(), summary.workspace(), null, null);
        return new Board(lasting, board.multiLevel(), board.columns(), board.groups());
    }
}
