package io.mshell.board;

import java.util.List;

/**
 * As much of a board as shows whether its structure changed.
 *
 * @param state {@code active}, {@code archived} or {@code deleted}
 * @param columns in board order
 */
public record BoardOutline(String id, String name, String state, List<Column> columns) {

    public BoardOutline {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param type the API's name of it
     * @param revision changes whenever the column does
     */
    public record Column(String id, String title, String type, boolean archived, String revision) {}
}
