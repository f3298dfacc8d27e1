package io.mshell.completion;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.console.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boards and what is on them as suggestions: by name or title, and by id where a name says too little. */
public final class BoardNames {

    private BoardNames() {}

    /** Boards by name; one whose name others have too is written as its id. */
    static List<Suggestion> named(List<BoardSummary> boards) {
        Set<String> shared = shared(boards.stream().map(BoardSummary::name));
        return boards.stream()
                .map(board -> {
                    Suggestion named =
                            Suggestion.of(board.name(), described(board)).in("boards");
                    return shared.contains(board.name()) ? named.written(board.id()) : named;
                })
                .toList();
    }

    static List<Suggestion> ids(List<BoardSummary> boards) {
        return boards.stream()
                .map(board -> Suggestion.of(board.id(), board.name() + ", " + described(board))
                        .in("boards"))
                .toList();
    }

    /** Such as {@code 1,234 items, board 4100000001, workspace Main}. */
    private static String described(BoardSummary board) {
        Long count = board.itemsCount();
        String items =
                count == null ? "" : String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " item, " : " items, ");
        String workspace = board.workspace() == null ? "" : ", workspace " + board.workspace();
        return items + "board " + board.id() + workspace;
    }

    /** Columns by title; one whose title is blank, or that others have too, is written as its id. */
    public static Stream<Suggestion> columns(Board board) {
        Set<String> shared = shared(board.columns().stream().map(BoardColumn::title));
        return board.columns().stream().map(column -> {
            String title = column.title();
            Suggestion titled = Suggestion.of(title, column.typeName() + ", column " + column.id())
                    .in("columns");
            return title.isBlank() || shared.contains(title) ? titled.written(column.id()) : titled;
        });
    }

    public static Stream<Suggestion> groups(Board board) {
        return board.groups().stream()
                .map(group ->
                        Suggestion.of(group.title(), "group " + group.id()).in("groups"));
    }

    /** The names that are there more than once. */
    private static Set<String> shared(Stream<String> names) {
        Set<String> once = new HashSet<>();
        return names.filter(name -> !once.add(name)).collect(Collectors.toSet());
    }
}
