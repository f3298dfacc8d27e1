package io.mshell.sync;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.TableState;

/** Tells our tables from other people's, before one is dropped or replaced. */
final class Ownership {

    private Ownership() {}

    /**
     * Makes sure a table, if there is one, is ours to drop or replace.
     *
     * @throws MshellException TABLE_NOT_OURS if it is not
     */
    static void check(Database database, TableName table, String boardId, CancelToken cancel) {
        database.inspector().state(table, cancel).ifPresent(state -> require(state, boardId));
    }

    /**
     * Makes sure a table is ours and belongs to this board.
     *
     * @throws MshellException TABLE_NOT_OURS if it is not
     */
    static void require(TableState state, String boardId) {
        String owner = state.found().map(mark -> mark.boardId()).orElse("");
        if (!owner.equals(boardId)) {
            throw new MshellException(
                    ErrorCode.TABLE_NOT_OURS,
                    "table " + state.name() + " exists and "
                            + (owner.isEmpty() ? "was not made by mshell" : "belongs to board " + owner),
                    "nothing was changed; choose another --table-name, or rename that table");
        }
    }
}
