package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.mapping.ItemField;
import io.mshell.mapping.TableMapper;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.TableSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A board as far as the documentation of its table tells: no groups, and columns without settings. */
final class DocumentedBoard {

    private DocumentedBoard() {}

    static Board of(String boardId, TableSpec table) {
        Map<String, BoardColumn> columns = new LinkedHashMap<>();
        for (ColumnSpec column : table.columns()) {
            Origin origin = column.origin();
            if (!origin.columnId().isEmpty() && !origin.isOfItem()) {
                columns.putIfAbsent(
                        origin.columnId(), BoardColumn.known(origin.columnId(), origin.title(), origin.type()));
            }
        }
        String name = TableMapper.boardName(table.description(), boardId)
                .orElse(table.name().name());
        BoardSummary summary = new BoardSummary(boardId, name, "board", "active", null, null, null);
        // A board whose items have parents holds subitems or all levels: the table does not tell which.
        boolean levels = table.byOrigin(ItemField.PARENT_ID.originId()).isPresent();
        return new Board(summary, levels, List.copyOf(columns.values()), List.of());
    }
}
