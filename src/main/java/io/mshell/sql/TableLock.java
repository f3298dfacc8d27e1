package io.mshell.sql;

/** The right to refresh one table, held against every other mshell on any machine until closed. */
public interface TableLock extends AutoCloseable {

    /**
     * Makes sure the lock is still ours.
     *
     * @throws io.mshell.error.MshellException SQL_CONNECTION_LOST if the lock may have been lost with its connection
     */
    void verifyHeld();

    @Override
    void close();
}
