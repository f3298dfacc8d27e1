package io.mshell.sync;

import io.mshell.schema.TableName;

/**
 * Which table to take for which board's.
 *
 * @param name under which the board is registered
 * @param database the database of the session, as it is to be remembered
 * @param dryRun report what would be registered, and do nothing
 */
public record AdoptRequest(String boardId, String name, TableName table, String database, boolean dryRun) {}
