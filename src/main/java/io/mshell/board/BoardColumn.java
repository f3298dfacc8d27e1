package io.mshell.board;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A column of a board. Its id is its identity and never changes; its title is free text and may repeat, be empty or
 * hold any Unicode.
 *
 * @param typeName the API's name of the type as received, kept because {@code kind} may be UNKNOWN
 * @param settings the column's settings object; an empty object when it has none
 * @param revision changes whenever the column does
 */
public record BoardColumn(
        String id,
        String title,
        ColumnKind kind,
        String typeName,
        String description,
        JsonNode settings,
        boolean archived,
        String revision) {

    /** A column of which no more is known: not its settings, and not its revision. */
    public static BoardColumn known(String id, String title, String typeName) {
        return new BoardColumn(
                id, title, ColumnKind.of(typeName), typeName, "", JsonNodeFactory.instance.objectNode(), false, "");
    }
}
