package io.mshell.sync;

import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.registry.Registry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the board a user means: by registered name, by id, or by exact name. */
public final class BoardFinder {

    private static final int NAMED_CANDIDATES = 10;

    private final BoardSource source;
    private final Registry registry;

    public BoardFinder(BoardSource source, Registry registry) {
        this.source = source;
        this.registry = registry;
    }

    /**
     * The id of the board.
     *
     * @throws MshellException BOARD_AMBIGUOUS listing the candidates, BOARD_NOT_FOUND suggesting near ones
     */
    public String id(String reference, CancelToken cancel) {
        return registry.find(reference)
                .map(deployment -> deployment.boardId())
                .orElseGet(() -> isId(reference) ? reference : byName(reference, cancel));
    }

    private String byName(String name, CancelToken cancel) {
        List<BoardSummary> all = source.boards(BoardFilter.active(), cancel);
        List<BoardSummary> named =
                all.stream().filter(board -> board.name().equals(name)).toList();
        if (named.size() == 1) {
            return named.get(0).id();
        }
        if (named.isEmpty()) {
            throw notFound(name, all);
        }
        throw new MshellException(
                ErrorCode.BOARD_AMBIGUOUS,
                named.size() + " boards are named '" + name + "': " + list(named),
                "give the id instead of the name");
    }

    private static MshellException notFound(String name, List<BoardSummary> all) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<BoardSummary> near = all.stream()
                .filter(board -> board.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new MshellException(
                ErrorCode.BOARD_NOT_FOUND,
                "no board is named '" + name + "'",
                near.isEmpty()
                        ? Nearest.hint(
                                name,
                                all.stream().map(BoardSummary::name).toList(),
                                "'boards' lists the boards this token can see")
                        : "names are exact; did you mean " + list(near) + "?");
    }

    private static String list(List<BoardSummary> boards) {
        return boards.stream()
                        .limit(NAMED_CANDIDATES)
                        .map(board -> board.id() + " '" + board.name() + "'"
                                + (board.workspace() == null ? "" : " in workspace '" + board.workspace() + "'"))
                        .collect(Collectors.joining(", "))
                + (boards.size() > NAMED_CANDIDATES ? ", ..." : "");
    }

    private static boolean isId(String reference) {
        return !reference.isEmpty() && reference.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
