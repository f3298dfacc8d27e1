package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.board.BoardSource;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import io.mshell.error.CancelToken;
import io.mshell.mapping.BoardMapping;
import io.mshell.mapping.Reject;
import io.mshell.mapping.TableMapper;
import io.mshell.schema.Row;
import io.mshell.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Looks at a board without touching any database but, where there is one, asking it which names collide. */
public final class Discovery {

    private final BoardSource source;
    private final TableMapper mapper;

    public Discovery(BoardSource source, TableMapper mapper) {
        this.source = source;
        this.mapper = mapper;
    }

    /** The board with the table it would become. */
    public BoardView discover(String boardId, TableName table, CancelToken cancel) {
        Board board = source.board(boardId, cancel);
        BoardMapping mapped = mapper.map(board, table);
        return new BoardView(board, mapped);
    }

    /**
     * The first items as they would be stored.
     *
     * @param limit how many at most
     */
    public Sample sample(BoardView view, int limit, CancelToken cancel) {
        ItemRequest request = new ItemRequest(view.board(), view.mapping().cellRequests());
        List<Row> rows = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        try (ItemPages pages = source.items(request, cancel)) {
            for (List<Item> page = pages.next(); page != null && rows.size() < limit; page = pages.next()) {
                List<Item> wanted = page.subList(0, Math.min(page.size(), limit - rows.size()));
                rows.addAll(view.mapping().rows().map(wanted, rejects::add));
            }
        }
        return new Sample(rows, rejects);
    }

    /** Rows in the order of the mapped table's columns, and the cells that could not be mapped. */
    public record Sample(List<Row> rows, List<Reject> rejects) {

        public Sample {
            rows = List.copyOf(rows);
            rejects = List.copyOf(rejects);
        }
    }
}
