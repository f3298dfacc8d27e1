package io.mshell.registry;

import io.mshell.board.Board;
import io.mshell.board.BoardSummary;
import io.mshell.schema.TableSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board's structure as it was deployed, and the table it became.
 *
 * @param permissions on the table when it was deployed, each as a statement; never null, though files of before have none
 */
public record BoardMetadata(
        Board board, TableSpec table, @Nullable List<String> permissions) {

    public BoardMetadata {
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }

    /** Without what changes by itself from day to day, so that deploying an unchanged board changes no file. */
    public static BoardMetadata of(Board board, TableSpec table, List<String> permissions) {
        BoardSummary summary = board.summary();
        BoardSummary lasting = new BoardSummary(
                summary.id(), summary.name(), summary.type(), summary.state(), summary.workspace(), null, null);
        return new BoardMetadata(
                new Board(lasting, board.multiLevel(), board.columns(), board.groups()), table, permissions);
    }

    @Override
    public List<String> permissions() {
        return permissions == null ? List.of() : permissions;
    }
}
