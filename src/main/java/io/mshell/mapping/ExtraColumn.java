package io.mshell.mapping;

import io.mshell.schema.SqlType;
import java.util.List;

/**
 * A further column made from the same cell, named after the main one and the suffix.
 *
 * @param on whether it is made; the default of the mapping, or what an override says
 */
public record ExtraColumn(String suffix, SqlType sql, List<String> fields, boolean on) {

    public ExtraColumn {
        fields = List.copyOf(fields);
    }

    ExtraColumn turned(boolean state) {
        return new ExtraColumn(suffix, sql, fields, state);
    }

    String source() {
        return String.join(" or ", fields);
    }
}
