package io.mshell.registry;

import io.mshell.schema.TableName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A board that was made into a table.
 *
 * @param name what the board is registered as: any text but the empty one, compared exactly
 * @param deployedAt cut to whole seconds
 * @param version of mshell that deployed it
 * @param engine that holds the table, as its driver names it
 */
public record Deployment(
        String name,
        String boardId,
        String boardName,
        String database,
        TableName table,
        Instant deployedAt,
        String version,
        String engine) {

    public Deployment {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a board is registered under a name that is not blank");
        }
        deployedAt = deployedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether the two differ in nothing but when they were made. */
    boolean sameAs(Deployment other) {
        return equals(other.at(deployedAt));
    }

    private Deployment at(Instant instant) {
        return new Deployment(name, boardId, boardName, database, table, instant, version, engine);
    }
}
