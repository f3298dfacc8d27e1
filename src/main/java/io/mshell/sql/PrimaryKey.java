package io.mshell.sql;

import io.mshell.schema.TableName;
import io.mshell.template.About;
import java.util.List;

/** What the statement that gives a table its primary key is made from. */
@About("the statement that adds the primary key, once the rows are there")
public record PrimaryKey(
        @About("the table's full name, quoted") String table,

        @About("the key's name, quoted; it ends in the id of the run, for it outlives a swap")
        String name,

        @About("the key's columns, each quoted") List<String> columns)
        implements TableModel {

    public static final String TEMPLATE = "primary_key.sql";

    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    /** The name of a table's key, not quoted. */
    public static String name(TableName table, String runId) {
        return TableName.shortened("PK_" + table.name() + "_" + runId);
    }
}
