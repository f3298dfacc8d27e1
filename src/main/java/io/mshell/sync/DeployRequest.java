package io.mshell.sync;

import io.mshell.schema.TableName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to deploy where.
 *
 * @param boardId the board
 * @param name under which the board is registered
 * @param database the database of the session, as it is to be remembered
 * @param dryRun report what would be done, and do nothing
 * @param allowed codes of dangerous differences that are accepted
 * @param reason why they are, kept in the history; null if none is
 * @param plan to apply just this, if nothing moved since it was made; null to apply whatever differs
 */
public record DeployRequest(
        String boardId,
        String name,
        TableName table,
        String database,
        boolean dryRun,
        Set<String> allowed,
        @Nullable String reason,
        @Nullable SavedPlan plan) {

    public DeployRequest {
        allowed = Set.copyOf(allowed);
    }

    /** A deployment with nothing allowed that is dangerous. */
    public static DeployRequest of(String boardId, String name, TableName table, String database) {
        return new DeployRequest(boardId, name, table, database, false, Set.of(), null, null);
    }
}
