package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes of boards from Java: those the API offers as mutations, with the same effect, and those a person can only make
 * on the screen (archiving, moving and retyping a column). Every change of a column raises its revision. Thread-safe.
 */
public final class SandboxEdits {

    private final Mutations mutations;

    SandboxEdits(Mutations mutations) {
        this.mutations = mutations;
    }

    /** Adds an item at the end of a group and returns its id. */
    public long createItem(String boardId, String groupId, String name) {
        return mutations.createItem(boardId, groupId, name, Map.of()).id();
    }

    /**
     * Sets a cell from the simple text of {@code change_simple_column_value}; an empty text clears it. Column {@code
     * name} renames the item.
     */
    public void changeCell(long itemId, String columnId, String value) {
        mutations.changeCell(itemId, columnId, value);
    }

    public void deleteItem(long itemId) {
        mutations.deleteItem(itemId);
    }

    public void archiveItem(long itemId) {
        mutations.archiveItem(itemId);
    }

    /** Moves an item to the end of a group of its board. */
    public void moveItem(long itemId, String groupId) {
        mutations.moveItem(itemId, groupId);
    }

    public void renameBoard(String boardId, String name) {
        columns().renameBoard(boardId, name);
    }

    public void archiveBoard(String boardId) {
        columns().archiveBoard(boardId);
    }

    /** Adds a column with empty cells and returns its id. */
    public String createColumn(String boardId, String title, ColumnKind kind) {
        return columns().create(boardId, null, title, kind).id();
    }

    public void renameColumn(String boardId, String columnId, String title) {
        columns().rename(boardId, columnId, title);
    }

    /** Moves a column to a place among the board's columns; the name stays at 0. */
    public void moveColumn(String boardId, String columnId, int position) {
        columns().move(boardId, columnId, position);
    }

    /** Items have no cell in an archived column; the board still lists it, as archived. */
    public void archiveColumn(String boardId, String columnId) {
        columns().archive(boardId, columnId);
    }

    public void deleteColumn(String boardId, String columnId) {
        columns().delete(boardId, columnId);
    }

    /**
     * Gives a column another type under the same id. Texts, numbers, dates and labels take over what the cells said as far
     * as they can read it; cells of other types are empty.
     */
    public void retypeColumn(String boardId, String columnId, ColumnKind kind) {
        columns().retype(boardId, columnId, kind);
    }

    /** Renames a label of a status or dropdown column; its cells show the new text. */
    public void renameLabel(String boardId, String columnId, int labelId, String text) {
        labels(boardId, columnId, column -> LabelEdits.renamed(column, labelId, text));
    }

    /** Adds a label to a status or dropdown column and returns its id. */
    public int addLabel(String boardId, String columnId, String text) {
        List<Map<String, Object>> labels =
                Labels.of(labels(boardId, columnId, column -> LabelEdits.added(column, text)));
        return Labels.id(labels.get(labels.size() - 1));
    }

    /** A deactivated label stays in its cells. */
    public void deactivateLabel(String boardId, String columnId, int labelId) {
        labels(boardId, columnId, column -> LabelEdits.deactivated(column, labelId));
    }

    /** A removed label is gone from its cells. */
    public void removeLabel(String boardId, String columnId, int labelId) {
        labels(boardId, columnId, column -> LabelEdits.removed(column, labelId));
    }

    /** Cells show the product of a formula such as <code>{numbers}*1.2</code>, likewise + and -; of others nothing. */
    public void changeFormula(String boardId, String columnId, String formula) {
        columns().set(boardId, columnId, ColumnKind.FORMULA, column -> Map.of("formula", formula));
    }

    /** Lets a mirror show another column of a board it is connected with. */
    public void changeMirror(String boardId, String columnId, String linkedBoardId, String linkedColumnId) {
        Map<String, Object> shown = Map.of("board_id", linkedBoardId, "column_ids", List.of(linkedColumnId));
        columns()
                .set(
                        boardId,
                        columnId,
                        ColumnKind.MIRROR,
                        column -> Map.of("displayed_linked_columns", List.of(shown)));
    }

    /** Connects a column with these boards and no others; links to items of others are gone. */
    public void changeRelation(String boardId, String columnId, List<String> boardIds) {
        List<Long> ids = boardIds.stream().map(Long::valueOf).toList();
        columns().set(boardId, columnId, ColumnKind.BOARD_RELATION, column -> Map.of("boardIds", ids));
    }

    /** Changes the symbol of a number's unit; the numbers stay. */
    public void changeUnit(String boardId, String columnId, String symbol) {
        columns().set(boardId, columnId, ColumnKind.NUMBERS, column -> {
            Map<String, Object> unit = new LinkedHashMap<>(Map.of("custom_unit", "", "direction", "right"));
            unit.putAll(Arguments.map(column.settings(), "unit"));
            unit.put("symbol", symbol);
            return Map.of("unit", unit);
        });
    }

    private ColumnDef labels(String boardId, String columnId, Function<ColumnDef, List<Map<String, Object>>> labels) {
        return columns().update(boardId, columnId, column -> {
            Map<String, Object> settings = new LinkedHashMap<>(column.settings());
            settings.put("labels", labels.apply(column));
            return column.set(settings);
        });
    }

    private ColumnMutations columns() {
        return mutations.columns();
    }
}
