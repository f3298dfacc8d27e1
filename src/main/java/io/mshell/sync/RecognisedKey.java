package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.sync.InferredDeployment.Wanted;

/** The column of a table that holds the item ids, without which no row is known from another. */
final class RecognisedKey {

    private RecognisedKey() {}

    static ColumnSpec of(Recognition recognition, Wanted wanted, TableName table) {
        Board board = wanted.board();
        if (recognition.columns().isEmpty()) {
            throw new MshellException(
                    ErrorCode.TABLE_UNSUITABLE,
                    "no column of " + table + " is one of board '" + board.name() + "' (" + board.id()
                            + "): none is documented as one, and none has the name of one",
                    "nothing was changed; 'discover " + board.id() + "' shows what the columns would be called");
        }
        String name = wanted.table().primaryKey().get(0);
        ColumnSpec key = recognition.standingFor(name).orElseThrow(() -> missing(table, name));
        if (!holdsIds(key.type())) {
            throw new MshellException(
                    ErrorCode.TABLE_UNSUITABLE,
                    "column '" + key.name() + "' of " + table + " cannot hold the item ids: it is " + key.type()
                            + " and would have to be BIGINT",
                    "nothing was changed; change the column's type, or rename it and add another");
        }
        return key;
    }

    private static MshellException missing(TableName table, String name) {
        return new MshellException(
                ErrorCode.TABLE_UNSUITABLE,
                "table " + table + " has no column for the item ids: it needs '" + name + "', BIGINT",
                "nothing was changed; rename the column that holds them or add one, or say under item: in"
                        + " data_mapping.yaml what it is called");
    }

    private static boolean holdsIds(SqlType type) {
        return switch (type.kind()) {
            case INT, BIGINT -> true;
            case DECIMAL -> type.scale() == 0;
            case BIT, FLOAT, NVARCHAR, DATE, TIME, DATETIME2 -> false;
        };
    }
}
