package io.mshell.sync;

import io.mshell.diff.Difference;
import io.mshell.sql.Statement;
import java.util.List;

/**
 * A deployment, done or dry.
 *
 * @param created whether the production table was made, rather than found
 * @param inPlace statements on the production table as it stands, in order; empty on a first deployment
 * @param statements all statements executed, or to be executed, in order
 * @param applied differences that were taken over: in place, or to reach production with the next load
 * @param refused differences that were left as they are, for they need to be allowed
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
        List<Statement> inPlace,
        List<Statement> statements,
        List<Difference> applied,
        List<Difference> refused,
        List<String> notices) {

    public DeployReport {
        inPlace = List.copyOf(inPlace);
        statements = List.copyOf(statements);
        applied = List.copyOf(applied);
        refused = List.copyOf(refused);
        notices = List.copyOf(notices);
    }
}
