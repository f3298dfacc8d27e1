package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.board.BoardOutline;
import io.mshell.board.BoardSource;
import io.mshell.diff.QuickDiff;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says how deployed boards, their deployments and their tables differ. Changes nothing. */
public final class Differ {

    private final BoardSource source;
    private final Registry registry;
    private final Function<Deployment, Workbench> benches;
    private final CancelToken cancel;

    /**
     * Compares with the databases of several deployments.
     *
     * @param benches what to work with for a deployment: the database it lives in
     */
    public Differ(BoardSource source, Registry registry, Function<Deployment, Workbench> benches, CancelToken cancel) {
        this.source = source;
        this.registry = registry;
        this.benches = benches;
        this.cancel = cancel;
    }

    /**
     * Compares each with its board and table; the boards are read together, in few calls. One that cannot be compared says
     * why and does not keep the others from it.
     */
    public List<BoardDiff> full(List<Deployment> deployments) {
        Map<String, Board> boards = source.boards(ids(deployments), cancel).stream()
                .collect(Collectors.toMap(Board::id, Function.identity(), (one, other) -> one));
        List<BoardDiff> diffs = new ArrayList<>();
        for (Deployment deployment : deployments) {
            cancel.throwIfCancelled();
            Board board = boards.get(deployment.boardId());
            diffs.add(board == null ? gone(deployment) : compared(deployment, board));
        }
        return diffs;
    }

    /** Compares each with its board alone, by ids, titles, types and revisions. */
    public List<BoardDiff> quick(List<Deployment> deployments) {
        Map<String, BoardOutline> outlines = source.outlines(ids(deployments), cancel).stream()
                .collect(Collectors.toMap(BoardOutline::id, Function.identity(), (one, other) -> one));
        List<BoardDiff> diffs = new ArrayList<>();
        for (Deployment deployment : deployments) {
            BoardOutline outline = outlines.get(deployment.boardId());
            diffs.add(outline == null ? gone(deployment) : outlined(deployment, outline));
        }
        return diffs;
    }

    private static List<String> ids(List<Deployment> deployments) {
        return deployments.stream().map(Deployment::boardId).distinct().toList();
    }

    private BoardDiff gone(Deployment deployment) {
        return BoardDiff.quick(deployment, List.of(QuickDiff.gone(deployment.boardName())));
    }

    private BoardDiff outlined(Deployment deployment, BoardOutline outline) {
        return orFailure(
                deployment,
                () -> BoardDiff.quick(
                        deployment,
                        QuickDiff.between(registry.metadata(deployment.name()).board(), outline)));
    }

    private BoardDiff compared(Deployment deployment, Board board) {
        return orFailure(deployment, () -> {
            Workbench bench = benches.apply(deployment);
            SidesReader reader = new SidesReader(bench);
            return reader.diff(deployment, reader.read(deployment, board));
        });
    }

    private static BoardDiff orFailure(Deployment deployment, Supplier<BoardDiff> work) {
        try {
            return work.get();
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            return BoardDiff.failed(deployment, e);
        }
    }
}
