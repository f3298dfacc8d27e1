package io.mshell.sql;

/** What a statement that makes a table, or a part of one, is made from: the model of one of {@link TableTemplates}. */
public sealed interface TableModel permits CreateTable, PrimaryKey, CreateIndex, Documentation, Comment {

    /** The name of its template within those of a dialect. */
    String template();
}
