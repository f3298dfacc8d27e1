package io.mshell.mapping;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which columns a board's table has, in their order: the item's id, its name, what else every item has, then each
 * column of the board followed by its extras; and what has to be read for them.
 */
final class Layout {

    private final Board board;
    private final DataMapping mapping;
    private final List<Slot> slots = new ArrayList<>();
    private final List<CellRequest> requests = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Layout(Board board, DataMapping mapping) {
        this.board = board;
        this.mapping = mapping;
        Collection<BoardColumn> columns = columnsOf(board);
        addItem(ItemField.ID);
        addName(columns);
        mapping.item().keySet().stream().filter(this::isGiven).forEach(this::addItem);
        columns.stream().filter(column -> column.kind() != ColumnKind.NAME).forEach(this::addCell);
        warnOfIdleOverrides(columns);
    }

    List<Slot> slots() {
        return slots;
    }

    /** What to read of every item, in the order of the cells that the slots speak of. */
    List<CellRequest> requests() {
        return requests;
    }

    List<String> warnings() {
        return warnings;
    }

    /** A column the API lists twice is one column. */
    private static Collection<BoardColumn> columnsOf(Board board) {
        Map<String, BoardColumn> byId = new LinkedHashMap<>();
        board.columns().stream()
                .filter(column -> !column.archived())
                .forEach(column -> byId.putIfAbsent(column.id(), column));
        return byId.values();
    }

    private boolean isGiven(ItemField field) {
        return switch (field) {
            case ID -> false;
            case PARENT_ID -> board.holdsSubitems() || board.multiLevel();
            case GROUP, GROUP_ID, CREATED_AT, UPDATED_AT, CREATOR_ID, STATE -> true;
        };
    }

    private void addItem(ItemField field) {
        slots.add(Slot.of(field, mapping.item().getOrDefault(field, field.key())));
    }

    private void addName(Collection<BoardColumn> columns) {
        BoardColumn title = columns.stream()
                .filter(column -> column.kind() == ColumnKind.NAME)
                .findFirst()
                .orElseGet(Layout::nameColumn);
        mapping.resolve(board, title).ifPresent(row -> slots.add(Slot.ofName(title, row)));
    }

    private static BoardColumn nameColumn() {
        return new BoardColumn(
                "name", "Name", ColumnKind.NAME, "name", "", JsonNodeFactory.instance.objectNode(), false, "");
    }

    private void addCell(BoardColumn column) {
        Optional<TypeMapping> resolved = mapping.resolve(board, column);
        if (resolved.isEmpty()) {
            warnings.add("column '" + column.title() + "' (" + column.id() + ") is left out, as the mapping says");
            return;
        }
        if (column.kind() == ColumnKind.UNKNOWN) {
            warnings.add("column '" + column.title() + "' (" + column.id() + ") has the unknown type '"
                    + column.typeName() + "': it is kept as text and JSON");
        }
        TypeMapping row = resolved.get();
        int cell = requests.size();
        Set<String> fields = new HashSet<>();
        slots.add(Slot.of(cell, column, row));
        row.fields().forEach(path -> fields.add(new FieldPath(path).field()));
        row.extras().stream().filter(ExtraColumn::on).forEach(extra -> {
            slots.add(Slot.of(cell, column, extra));
            extra.fields().forEach(path -> fields.add(new FieldPath(path).field()));
        });
        requests.add(new CellRequest(column, fields));
    }

    private void warnOfIdleOverrides(Collection<BoardColumn> columns) {
        mapping.overrides().stream()
                .filter(override -> override.isExact() && override.concerns(board))
                .filter(override -> columns.stream().noneMatch(override::concerns))
                .forEach(override -> warnings.add(override.where() + ": board '" + board.name() + "' has no column '"
                        + override.subject() + "'; the override does nothing"));
    }
}
