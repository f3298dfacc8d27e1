package io.mshell.diff;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares a deployed board with its outline now: whether anything changed, and roughly what, without any table. */
public final class QuickDiff {

    private QuickDiff() {}

    /** The differences of the board and its columns, in the board's order. */
    public static List<Difference> between(Board deployed, BoardOutline now) {
        List<Difference> found = new ArrayList<>();
        if (!deployed.name().equals(now.name())) {
            found.add(board(Risk.BOARD_RENAMED).from(deployed.name(), now.name()));
        }
        if (!deployed.summary().state().equals(now.state())) {
            found.add(board(Risk.BOARD_STATE_CHANGED).from(deployed.summary().state(), now.state()));
        }
        Map<String, BoardOutline.Column> columns = now.columns().stream()
                .filter(column -> !column.archived())
                .collect(Collectors.toMap(BoardOutline.Column::id, Function.identity(), (one, other) -> one));
        List<BoardColumn> before =
                deployed.columns().stream().filter(column -> !column.archived()).toList();
        for (BoardOutline.Column column : now.columns()) {
            boolean known = before.stream().anyMatch(each -> each.id().equals(column.id()));
            if (!known && !column.archived()) {
                found.add(column(Risk.COLUMN_ADDED, column.id(), column.title()).from(null, column.type()));
            }
        }
        for (BoardColumn column : before) {
            BoardOutline.Column is = columns.get(column.id());
            if (is == null) {
                boolean archived =
                        now.columns().stream().anyMatch(each -> each.id().equals(column.id()));
                found.add(column(archived ? Risk.COLUMN_ARCHIVED : Risk.COLUMN_REMOVED, column.id(), column.title())
                        .from(column.typeName(), null));
            } else {
                found.addAll(of(column, is));
            }
        }
        return found;
    }

    private static List<Difference> of(BoardColumn was, BoardOutline.Column is) {
        List<Difference> found = new ArrayList<>();
        if (!was.title().equals(is.title())) {
            found.add(column(Risk.COLUMN_RENAMED, was.id(), was.title()).from(was.title(), is.title()));
        }
        if (!was.typeName().equals(is.type())) {
            found.add(column(Risk.MONDAY_TYPE_CHANGED, was.id(), was.title()).from(was.typeName(), is.type()));
        }
        boolean told = !found.isEmpty();
        if (!told && !was.revision().isEmpty() && !was.revision().equals(is.revision())) {
            found.add(column(Risk.SETTINGS_CHANGED, was.id(), was.title()).noting("revision " + is.revision()));
        }
        return found;
    }

    /** A board that monday.com does not show any more. */
    public static Difference gone(String name) {
        return board(Risk.BOARD_GONE).with(Effect.NOTHING).from(name, null);
    }

    private static Difference board(Risk risk) {
        return Difference.of(risk, Cause.BOARD, Effect.NEXT_LOAD).about("", "the board");
    }

    private static Difference column(Risk risk, String id, String title) {
        return Difference.of(risk, Cause.BOARD, Effect.NEXT_LOAD).about(id, title);
    }
}
