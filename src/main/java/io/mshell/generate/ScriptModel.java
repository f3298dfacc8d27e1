package io.mshell.generate;

import io.mshell.registry.Deployment;
import io.mshell.template.About;

/** What the script of a board is made from. */
@About("a .mshell script that refreshes a board's table")
record ScriptModel(
        @About("the registered name") String name,
        @About("the board's name on monday.com") String board,
        @About("the board's id") String boardId,
        @About("the production table's schema") String schema,
        @About("the production table's name") String table,

        @About("the script itself, below the project folder")
        String file) {

    static ScriptModel of(Deployment deployment, String file) {
        return new ScriptModel(
                deployment.name(),
                deployment.boardName(),
                deployment.boardId(),
                deployment.table().schema(),
                deployment.table().name(),
                file);
    }
}
