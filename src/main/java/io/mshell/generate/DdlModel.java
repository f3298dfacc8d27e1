package io.mshell.generate;

import io.mshell.sql.Plan;
import io.mshell.template.About;
import java.util.List;

/** What the DDL of a board is made from. */
@About("the statements that make a board's production and staging table")
record DdlModel(
        @About("the registered name") String name,
        @About("the board's name on monday.com") String board,
        @About("the board's id") String boardId,
        @About("the production table, schema and name") String table,
        @About("the database") String database,
        @About("sqlserver or embedded") String dialect,

        @About("what ends a statement: a semicolon, or GO on a line of its own")
        String end,

        @About("all statements, in order") List<Step> statements) {

    /** One statement. */
    record Step(
            @About("what it does, one line") String comment,
            @About("its text, as deploy executes it") String sql) {}

    static List<Step> steps(Plan plan) {
        return plan.statements().stream()
                .map(statement -> new Step(statement.comment(), statement.sql()))
                .toList();
    }
}
