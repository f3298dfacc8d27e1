package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a board really holds now, edits included. Reads through to the board: nothing is copied. */
public final class BoardTruth {

    private final BoardData board;

    BoardTruth(BoardData board) {
        this.board = board;
    }

    public String id() {
        return board.id();
    }

    public String name() {
        return board.name();
    }

    /**
     * A column of the board.
     *
     * @param rollup whether it is calculated from the level below
     */
    public record Column(String id, String title, ColumnKind kind, boolean rollup) {}

    /** The columns in the order of the board, the name first, without archived ones. */
    public List<Column> columns() {
        return board.columns().all().stream()
                .filter(column -> !column.archived())
                .map(column -> new Column(column.id(), column.title(), column.kind(), column.rollup()))
                .toList();
    }

    /** Group ids with their titles. */
    public Map<String, String> groups() {
        return board.groups().stream().collect(Collectors.toMap(GroupDef::id, GroupDef::title));
    }

    /** The number of active items, on a multi-level board those of all levels. */
    public long count() {
        return board.countActive();
    }

    /** The active items in board order, made one by one; on a multi-level board those of all levels. */
    public Stream<ItemTruth> items() {
        return Stream.iterate(
                        Optional.ofNullable(board.next(OrderKey.START)),
                        Optional::isPresent,
                        item -> Optional.ofNullable(
                                board.next(item.orElseThrow().place())))
                .map(item -> new ItemTruth(item.orElseThrow()));
    }

    /** An item whatever its state; empty if the board never had it. */
    public Optional<ItemTruth> item(long itemId) {
        ItemState item = board.item(itemId);
        return Optional.ofNullable(item).map(ItemTruth::new);
    }
}
