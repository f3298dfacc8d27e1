package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import io.mshell.schema.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one monday type becomes SQL: a row of data_mapping.yaml.
 *
 * @param fields what of the cell is read; the first that is not empty counts
 * @param whenEmpty what an empty cell becomes, as text; null for NULL
 * @param required whether the column may not be NULL
 * @param hook the hook that makes the column, or columns beside it; null for none
 * @param note what a person should know about it, or empty
 */
public record TypeMapping(
        ColumnKind kind,
        SqlType sql,
        List<String> fields,
        List<ExtraColumn> extras,
        @Nullable String whenEmpty,
        boolean required,
        @Nullable String hook,
        String note) {

    public TypeMapping {
        fields = List.copyOf(fields);
        extras = List.copyOf(extras);
    }

    /** The fields as shown to people: {@code color or value.color}. */
    public String source() {
        return String.join(" or ", fields);
    }
}
