package io.mshell.registry;

import io.mshell.schema.TableName;
import java.time.Instant;

/**
 * A board deployed to a table.
 *
 * @param name what the user calls it; unique in the project
 * @param boardName the board's name when it was deployed
 * @param database the database the table is in, as the session named it
 */
public record Deployment(
        String name, String boardId, String boardName, String database, TableName table, Instant deployedAt) {

    /** Whether the two differ in nothing but the time. */
    boolean isSameAs(Deployment other) {
        return equals(
                new Deployment(other.name, other.boardId, other.boardName, other.database, other.table, deployedAt));
    }
}
