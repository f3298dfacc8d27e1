package io.mshell.schema;

import java.util.List;

/** A secondary index, by column names. Its own name is made per run, for names are not always unique per table. */
public record IndexSpec(List<String> columns, boolean unique) {

    public IndexSpec {
        columns = List.copyOf(columns);
    }
}
