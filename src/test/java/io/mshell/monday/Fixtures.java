package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import io.mshell.error.CancelToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** Boards, requests and sessions for tests. */
final class Fixtures {

    private Fixtures() {}

    static BoardSource open(ScriptedServer server, ManualTimer timer) {
        return new MondaySource(server.config(), new Session(timer, () -> 1.0, Duration.ofSeconds(20)));
    }

    static BoardColumn column(String id, ColumnKind kind) {
        return new BoardColumn(
                id, "Title of " + id, kind, kind.apiName(), "", JsonNodeFactory.instance.objectNode(), false, "1");
    }

    static CellRequest cell(String id, ColumnKind kind, String... fields) {
        return new CellRequest(column(id, kind), Set.of(fields));
    }

    static Board board(long items, String... groups) {
        List<Group> known = new ArrayList<>();
        for (String group : groups) {
            known.add(new Group(group, "Group " + group));
        }
        BoardSummary summary = new BoardSummary("7", "Orders", "board", "active", null, items, null);
        return new Board(summary, false, List.of(), known);
    }

    static ItemRequest texts(Board board) {
        return new ItemRequest(board, List.of(cell("text1", ColumnKind.TEXT, "text")));
    }

    static List<Item> readAll(BoardSource source, ItemRequest request) {
        try (ItemPages pages = source.items(request, new CancelToken())) {
            List<Item> items = new ArrayList<>();
            List<Item> page = pages.next();
            while (page != null) {
                items.addAll(page);
                page = pages.next();
            }
            return items;
        }
    }
}
