package io.mshell.catalogue;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.registry.RunRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a deployed board.
 *
 * @param metadata what was deployed; null if the board's file is gone or damaged
 * @param history its runs, oldest first
 * @param problem why something is missing; empty if nothing is
 */
public record BoardFacts(
        Deployment deployment,
        @Nullable BoardMetadata metadata,
        List<RunRecord> history,
        String problem,
        Observations observed) {

    public BoardFacts {
        history = List.copyOf(history);
    }

    /** Reads them. A damaged file is told of and does not keep the others from being read. */
    public static BoardFacts read(Registry registry, Deployment deployment) {
        String name = deployment.name();
        BoardMetadata metadata = null;
        List<RunRecord> history = List.of();
        String problem = "";
        try {
            history = registry.history(name);
            metadata = registry.metadata(name);
        } catch (MshellException e) {
            if (e.code() != ErrorCode.REGISTRY_DAMAGED) {
                throw e;
            }
            problem = "what was deployed cannot be read: 'registry verify' tells more";
        }
        return new BoardFacts(deployment, metadata, history, problem, Observations.NONE);
    }

    public BoardFacts with(Observations seen) {
        return new BoardFacts(deployment, metadata, history, problem, seen);
    }

    /** The board's name when it was deployed last. */
    String boardName() {
        return deployment.boardName();
    }
}
