package io.mshell.catalogue;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.board.ColumnSettings;
import io.mshell.board.ColumnSettings.Shown;
import io.mshell.catalogue.CatalogueModel.Relation;
import io.mshell.registry.BoardMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which boards lead to which, by their columns. */
final class Relations {

    /** A relation, and the boards by their ids. */
    record Found(String fromId, String toId, Relation relation) {}

    private final Directory directory;
    private final List<Found> all = new ArrayList<>();

    Relations(List<BoardFacts> boards, Directory directory) {
        this.directory = directory;
        for (BoardFacts facts : boards) {
            BoardMetadata metadata = facts.metadata();
            if (metadata != null) {
                metadata.board().columns().stream()
                        .filter(column -> !column.archived())
                        .forEach(column -> column(facts, metadata.board(), column));
            }
        }
    }

    List<Found> all() {
        return all;
    }

    /** Those that leave an entry of the catalogue. */
    List<Relation> from(BoardFacts board) {
        String anchor = Directory.anchor(board);
        return all.stream()
                .map(Found::relation)
                .filter(each -> each.fromAnchor().equals(anchor))
                .toList();
    }

    /** Those that lead to a board from another. */
    List<Relation> to(BoardFacts board) {
        String id = board.deployment().boardId();
        return all.stream()
                .filter(each -> each.toId().equals(id) && !each.fromId().equals(id))
                .map(Found::relation)
                .toList();
    }

    private void column(BoardFacts facts, Board board, BoardColumn column) {
        switch (column.kind()) {
            case BOARD_RELATION -> linked(facts, board, column, "connect");
            case DEPENDENCY -> linked(facts, board, column, "dependency");
            case SUBTASKS -> linked(facts, board, column, "subitems");
            case MIRROR -> mirrored(facts, board, column);
            default -> {}
        }
    }

    private void linked(BoardFacts facts, Board board, BoardColumn column, String kind) {
        ColumnSettings.linkedBoards(column).forEach(to -> add(facts, board, column, kind, to, ""));
    }

    private void mirrored(BoardFacts facts, Board board, BoardColumn column) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        for (Shown each : ColumnSettings.shown(column)) {
            shown.computeIfAbsent(each.boardId(), id -> new ArrayList<>())
                    .add(directory.columnTitle(each.boardId(), each.columnId()));
        }
        shown.forEach((to, titles) -> add(facts, board, column, "mirror", to, String.join(", ", titles)));
    }

    private void add(BoardFacts facts, Board board, BoardColumn column, String kind, String to, String shows) {
        BoardMetadata metadata = facts.metadata();
        String columnAnchor = metadata == null
                ? ""
                : metadata.table()
                        .byOrigin(column.id())
                        .map(spec -> Directory.anchor(facts, spec))
                        .orElse("");
        all.add(new Found(
                board.id(),
                to,
                new Relation(
                        kind,
                        facts.boardName(),
                        Directory.anchor(facts),
                        column.title(),
                        columnAnchor,
                        directory.name(to),
                        directory.anchor(to),
                        shows)));
    }

    /** Whether a column leads to boards, so that its settings need not name them. */
    static boolean leads(BoardColumn column) {
        return switch (column.kind()) {
            case BOARD_RELATION, DEPENDENCY, SUBTASKS, MIRROR -> true;
            default -> false;
        };
    }

    /** Whether it is a mirror, whose values come from another board. */
    static boolean isMirror(BoardColumn column) {
        return column.kind() == ColumnKind.MIRROR;
    }
}
