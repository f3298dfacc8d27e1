package io.mshell.sql;

import io.mshell.error.CancelToken;
import io.mshell.schema.TableName;
import java.util.function.Consumer;

/**
 * Changes which table a name stands for. Each method either succeeds, or fails and leaves every name as it was; after a
 * lost connection the outcome is read from the database, never guessed. Readers of the live name never miss it.
 */
public interface Swapper {

    /**
     * Puts the staging table in the live one's place: live → {@code old_}, staging → live, and a table already called
     * {@code old_} out of the way, to be dropped after the commit. The live table may be missing: then only staging is
     * renamed. Grants and denies on the live table are carried to staging before.
     *
     * @param notice told of retries and of the sessions in the way
     * @throws io.mshell.error.MshellException SWAP_FAILED with nothing changed
     */
    SwapResult swap(TableName live, Consumer<String> notice, CancelToken cancel);

    /**
     * Exchanges the live table and {@code old_}, so that undoing twice changes nothing.
     *
     * @throws io.mshell.error.MshellException NOTHING_TO_UNDO if there is no old table; SWAP_FAILED with nothing changed
     */
    SwapResult undo(TableName live, Consumer<String> notice, CancelToken cancel);
}
