package io.mshell.sandbox;

import io.mshell.board.ColumnKind;

/** Changes of boards from Java; the same ones the API offers as mutations, and with the same effect. Thread-safe. */
public final class SandboxEdits {

    private final Mutations mutations;

    SandboxEdits(Mutations mutations) {
        this.mutations = mutations;
    }

    /** Adds an item at the end of a group and returns its id. */
    public long createItem(String boardId, String groupId, String name) {
        return mutations.createItem(boardId, groupId, name, java.util.Map.of()).id();
    }

    /**
     * Sets a cell from the simple text of {@code change_simple_column_value}; an empty text clears it. Column {@code
     * name} renames the item.
     */
    public void changeCell(long itemId, String columnId, String value) {
        mutations.changeCell(itemId, columnId, value);
    }

    public void renameColumn(String boardId, String columnId, String title) {
        mutations.renameColumn(boardId, columnId, title);
    }

    /** Adds a column with empty cells and returns its id. */
    public String createColumn(String boardId, String title, ColumnKind kind) {
        return mutations.createColumn(boardId, null, title, kind).id();
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
}
