package io.mshell.board;

import java.util.List;
import java.util.Optional;

/**
 * A board's structure.
 *
 * @param multiLevel whether all levels of items live on this board ({@code hierarchy_type: multi_level})
 * @param columns in board order, the name column included
 */
public record Board(BoardSummary summary, boolean multiLevel, List<BoardColumn> columns, List<Group> groups) {

    public Board {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    public String id() {
        return summary.id();
    }

    public String name() {
        return summary.name();
    }

    /** Whether this is the hidden board that holds another board's subitems. */
    public boolean holdsSubitems() {
        return summary.type().equals("sub_items_board");
    }

    public Optional<BoardColumn> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The board holding this one's subitems, known once the first subitem exists. */
    public Optional<String> subitemsBoardId() {
        return columns.stream()
                .filter(column -> column.kind() == ColumnKind.SUBTASKS)
                .flatMap(column -> ColumnSettings.linkedBoards(column).stream())
                .findFirst();
    }
}
