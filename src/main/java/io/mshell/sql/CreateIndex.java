package io.mshell.sql;

import io.mshell.template.About;
import java.util.List;

/** What a CREATE INDEX statement is made from. */
@About("the statement of one index that data_mapping.yaml asks for and whose columns the table has")
public record CreateIndex(
        @About("the table's full name, quoted") String table,

        @About("the index's name, quoted; it ends in the id of the run, for it outlives a swap")
        String name,

        @About("its columns, each quoted") List<String> columns,

        @About("whether no two rows may have the same values")
        boolean unique,

        @About("the condition on rows that are in it, empty for all rows")
        String filter)
        implements TableModel {

    public static final String TEMPLATE = "index.sql";

    public CreateIndex {
        columns = List.copyOf(columns);
    }

    @Override
    public String template() {
        return TEMPLATE;
    }
}
