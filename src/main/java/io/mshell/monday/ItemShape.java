package io.mshell.monday;

import java.util.Map;

/**
 * Where the cells of an item go.
 *
 * @param boardId the board the items are on
 * @param positions a column's place among the cells, by the column's id
 * @param nameAt the place of the name column, which is no cell to the API; -1 if it is not wanted
 */
record ItemShape(String boardId, Map<String, Integer> positions, int nameAt) {

    int size() {
        return positions.size();
    }
}
