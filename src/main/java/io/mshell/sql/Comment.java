package io.mshell.sql;

import io.mshell.template.About;

/** What a COMMENT ON statement is made from. */
@About("the statement that documents a table or one of its columns")
public record Comment(
        @About("the table's full name, quoted") String table,

        @About("the column, quoted; empty for the table's own comment")
        String column,

        @About("the comment, as a text of SQL; mshell reads its last line back")
        String text)
        implements TableModel {

    @Override
    public String template() {
        return Documentation.TEMPLATE;
    }
}
