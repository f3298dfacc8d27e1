package io.mshell.sandbox;

import java.util.List;

/**
 * What a board is made of before anybody changes it.
 *
 * @param number the board's place in the catalogue; ids of board and items follow from it
 * @param type {@code board}, {@code sub_items_board} or {@code document}
 * @param hierarchy {@code classic} or {@code multi_level}
 */
record BoardDef(
        int number,
        String name,
        String type,
        String state,
        String hierarchy,
        String workspaceId,
        List<ColumnDef> columns,
        List<GroupDef> groups,
        ItemGenerator items) {

    /** Ids of one board's generated items start here, one hundred million apart, in steps of three. */
    private static final long FIRST_ITEM = 5_000_000_000L;

    private static final long ITEMS_PER_BOARD = 100_000_000L;
    private static final int ITEM_STEP = 3;
    private static final long FIRST_BOARD = 4_100_000_000L;

    BoardDef {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    static long boardId(int number) {
        return FIRST_BOARD + number;
    }

    static long itemId(int number, int index) {
        return FIRST_ITEM + number * ITEMS_PER_BOARD + (long) index * ITEM_STEP;
    }

    long id() {
        return boardId(number);
    }

    boolean isMultiLevel() {
        return hierarchy.equals("multi_level");
    }

    boolean isSubitemBoard() {
        return type.equals("sub_items_board");
    }

    boolean hasParents() {
        return isSubitemBoard() || isMultiLevel();
    }

    int itemCount() {
        return groups.stream().mapToInt(GroupDef::size).sum();
    }

    /** The number of the generated item with this id, or -1. */
    int indexOf(long itemId) {
        long offset = itemId - itemId(number, 0);
        return offset >= 0 && offset % ITEM_STEP == 0 && offset / ITEM_STEP < itemCount()
                ? (int) (offset / ITEM_STEP)
                : -1;
    }
}
