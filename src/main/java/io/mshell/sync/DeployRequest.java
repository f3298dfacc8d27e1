package io.mshell.sync;

import io.mshell.schema.TableName;
import java.util.Set;

/**
 * What to deploy where.
 *
 * @param boardId the board
 * @param name under which the board is registered
 * @param database the database of the session, as it is to be remembered
 * @param dryRun report what would be done, and do nothing
 * @param allowed codes of dangerous changes that are accepted
 */
public record DeployRequest(
        String boardId, String name, TableName table, String database, boolean dryRun, Set<String> allowed) {

    public DeployRequest {
        allowed = Set.copyOf(allowed);
    }
}
