package io.mshell.catalogue;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.FileNames;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds boards and their columns by monday.com's ids: what they are called, and where in the page they are. */
final class Directory {

    private final Map<String, BoardFacts> byBoard = new LinkedHashMap<>();

    /** A board that is deployed more than once is found where it is listed first. */
    Directory(List<BoardFacts> boards) {
        boards.forEach(each -> byBoard.putIfAbsent(each.deployment().boardId(), each));
    }

    /** Its name, or what else it can be called. */
    String name(String boardId) {
        BoardFacts known = byBoard.get(boardId);
        return known == null ? "board " + boardId : known.boardName();
    }

    /** The id of its entry; empty if it has none. */
    String anchor(String boardId) {
        BoardFacts known = byBoard.get(boardId);
        return known == null ? "" : anchor(known);
    }

    Optional<BoardFacts> board(String boardId) {
        return Optional.ofNullable(byBoard.get(boardId));
    }

    /** The title of a board's column, or its id where no more is known. */
    String columnTitle(String boardId, String columnId) {
        return metadata(boardId)
                .map(BoardMetadata::board)
                .flatMap(board -> board.column(columnId))
                .map(BoardColumn::title)
                .orElse(columnId);
    }

    /** The id of the entry that a board's column has; empty if it has none. */
    String columnAnchor(String boardId, String columnId) {
        Optional<ColumnSpec> column =
                metadata(boardId).flatMap(known -> known.table().byOrigin(columnId));
        return board(boardId)
                .flatMap(known -> column.map(spec -> anchor(known, spec)))
                .orElse("");
    }

    private Optional<BoardMetadata> metadata(String boardId) {
        return board(boardId).flatMap(known -> Optional.ofNullable(known.metadata()));
    }

    static String anchor(BoardFacts board) {
        return FileNames.of(board.deployment().name());
    }

    static String anchor(BoardFacts board, ColumnSpec column) {
        return anchor(board) + "/" + anchor(column.origin());
    }

    /** Ids of monday.com have no hyphen and no full stop, so that no two kinds meet. */
    private static String anchor(Origin origin) {
        if (origin.isOfTemplate()) {
            return "template-" + FileNames.of(origin.title());
        }
        String id = origin.isOfItem()
                ? "item-" + FileNames.of(origin.columnId().substring(1))
                : FileNames.of(origin.columnId());
        return origin.part().isEmpty() ? id : id + "." + FileNames.of(origin.part());
    }

    static String title(Board board, Origin origin) {
        return board.column(origin.columnId()).map(BoardColumn::title).orElse(origin.title());
    }
}
