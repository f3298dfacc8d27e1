package io.mshell.sync;

import io.mshell.diff.Difference;
import io.mshell.diff.Snapshot;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one deployed board, its deployment and its table differ.
 *
 * @param differences in the order in which people read them; empty if there is none
 * @param statements what a deployment that may do everything would execute at once; the rest comes with the next load
 * @param snapshot what it was made from; null for a quick look and where it failed
 * @param failure why it could not be made; null if it could
 */
public record BoardDiff(
        Deployment deployment,
        List<Difference> differences,
        List<Statement> statements,
        @Nullable Snapshot snapshot,
        @Nullable MshellException failure) {

    public BoardDiff {
        differences = List.copyOf(differences);
        statements = List.copyOf(statements);
    }

    static BoardDiff quick(Deployment deployment, List<Difference> differences) {
        return new BoardDiff(deployment, differences, List.of(), null, null);
    }

    static BoardDiff failed(Deployment deployment, MshellException failure) {
        return new BoardDiff(deployment, List.of(), List.of(), null, failure);
    }

    public boolean isSame() {
        return differences.isEmpty() && failure == null;
    }

    /** Whether some difference has to be allowed by name. */
    public boolean needsAllow() {
        return differences.stream().anyMatch(Difference::needsAllow);
    }
}
