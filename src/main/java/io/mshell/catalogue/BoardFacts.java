package io.mshell.catalogue;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.registry.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
        Optional<BoardMetadata> metadata = undamaged(() -> registry.metadata(name));
        Optional<List<RunRecord>> history = undamaged(() -> registry.history(name));
        String problem = metadata.isEmpty()
                ? "what was deployed cannot be read: 'registry verify' tells more"
                : history.isEmpty() ? "its runs cannot be read: a line of its history is damaged" : "";
        return new BoardFacts(deployment, metadata.orElse(null), history.orElse(List.of()), problem, Observations.NONE);
    }

    private static <T> Optional<T> undamaged(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (MshellException e) {
            if (e.code() != ErrorCode.REGISTRY_DAMAGED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    public BoardFacts with(Observations seen) {
        return new BoardFacts(deployment, metadata, history, problem, seen);
    }

    /** The board's name when it was deployed last. */
    String boardName() {
        return deployment.boardName();
    }
}
