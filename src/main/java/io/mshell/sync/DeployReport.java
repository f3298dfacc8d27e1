package io.mshell.sync;

import io.mshell.sql.Statement;
import java.util.List;

/**
 * A deployment, done or dry.
 *
 * @param created whether the production table was made, rather than found
 * @param statements executed, or to be executed, in order
 * @param changes against the deployment before; they reach production with the next refresh
 * @param notices such as columns named otherwise than on the board
 */
public record DeployReport(
        String name,
        String boardId,
        String boardName,
        String table,
        String database,
        int columns,
        boolean created,
        boolean dryRun,
        List<Statement> statements,
        List<DeployChange> changes,
        List<String> notices) {

    public DeployReport {
        statements = List.copyOf(statements);
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
    }
}
