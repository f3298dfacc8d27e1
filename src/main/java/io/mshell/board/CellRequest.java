package io.mshell.board;

import java.util.Set;

/**
 * A column to read and the fields of its cells that are wanted, by their GraphQL names ({@code text}, {@code value},
 * {@code label}, {@code linked_item_ids} ...). An object field ({@code country}, {@code values},
 * {@code persons_and_teams}, {@code files}, {@code file}) is asked for by its name and arrives with its own fields.
 */
public record CellRequest(BoardColumn column, Set<String> fields) {

    public CellRequest {
        fields = Set.copyOf(fields);
    }
}
