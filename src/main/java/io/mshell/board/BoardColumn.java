package io.mshell.board;

import tools.jackson.databind.JsonNode;

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
        String revision) {}
