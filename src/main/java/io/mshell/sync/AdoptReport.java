package io.mshell.sync;

import io.mshell.registry.Deployment;
import io.mshell.sql.Statement;
import java.util.List;

/**
 * An adoption, done or dry.
 *
 * @param deployment as it is registered
 * @param matches the columns that were recognised, in the board's order
 * @param statements executed, or to be executed: they document columns and do nothing else
 * @param diff how board, deployment and table differ from now on
 * @param notices such as what would keep the table from being swapped
 */
public record AdoptReport(
        Deployment deployment,
        boolean dryRun,
        List<ColumnMatch> matches,
        List<Statement> statements,
        BoardDiff diff,
        List<String> notices) {

    public AdoptReport {
        matches = List.copyOf(matches);
        statements = List.copyOf(statements);
        notices = List.copyOf(notices);
    }
}
