package io.mshell.sql;

import io.mshell.template.About;
import java.util.List;

/**
 * What a CREATE TABLE statement is made from. What a template adds behind the board's columns is kept: the load fills the
 * board's columns only, and a diff passes over the others.
 */
@About("the statement that makes a table; 'deploy' and every load execute what this gives")
public record CreateTable(
        @About("the table's full name, quoted") String table,

        @About("the table's name without its schema, not quoted: staging's begins with stg_")
        String name,

        @About("the board's columns, in order") List<Column> columns)
        implements TableModel {

    public static final String TEMPLATE = "create_table.sql";

    public CreateTable {
        columns = List.copyOf(columns);
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    /** One column. */
    public record Column(
            @About("its name, quoted") String name,
            @About("its type") String type,
            @About("whether it may be NULL") boolean nullable) {}
}
