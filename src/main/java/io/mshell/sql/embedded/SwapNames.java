package io.mshell.sql.embedded;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.TableName;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Which of the tables of a swap there are, and the renames that follow from it. */
record SwapNames(TableName live, boolean hasLive, boolean hasStaging, boolean hasPrevious) {

    static SwapNames read(Statement statement, TableName live) throws SQLException {
        return new SwapNames(
                live,
                TableComments.read(statement, live).isPresent(),
                TableComments.read(statement, live.staging()).isPresent(),
                TableComments.read(statement, live.previous()).isPresent());
    }

    /** Staging becomes live, live becomes old. An old table without a live one is kept: there is none to replace it. */
    List<String> swap(DuckDialect dialect) {
        if (!hasStaging) {
            throw new MshellException(
                    ErrorCode.SWAP_FAILED,
                    "there is no staging table " + live.staging() + " to swap in",
                    "load the board first; nothing was changed");
        }
        List<String> statements = new ArrayList<>();
        if (hasLive && hasPrevious) {
            statements.add("DROP TABLE IF EXISTS " + dialect.quote(live.discarded()));
            statements.add(rename(live.previous(), live.discarded(), dialect));
        }
        if (hasLive) {
            statements.add(rename(live, live.previous(), dialect));
        }
        statements.add(rename(live.staging(), live, dialect));
        return statements;
    }

    /** Live and old change places by way of a third name. */
    List<String> undo(DuckDialect dialect) {
        if (!hasPrevious) {
            throw new MshellException(
                    ErrorCode.NOTHING_TO_UNDO,
                    "there is no " + live.previous() + " to go back to",
                    "a table is kept by each swap; nothing was changed");
        }
        if (!hasLive) {
            return List.of(rename(live.previous(), live, dialect));
        }
        return List.of(
                "DROP TABLE IF EXISTS " + dialect.quote(live.discarded()),
                rename(live, live.discarded(), dialect),
                rename(live.previous(), live, dialect),
                rename(live.discarded(), live.previous(), dialect));
    }

    String inWords() {
        return word(live, hasLive) + ", " + word(live.staging(), hasStaging) + ", "
                + word(live.previous(), hasPrevious);
    }

    private static String word(TableName table, boolean exists) {
        return table.name() + (exists ? " is there" : " is not there");
    }

    private static String rename(TableName from, TableName to, DuckDialect dialect) {
        return "ALTER TABLE " + dialect.quote(from) + " RENAME TO " + dialect.quote(to.name());
    }
}
