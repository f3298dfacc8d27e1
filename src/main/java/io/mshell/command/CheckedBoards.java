package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSource;
import io.mshell.board.BoardSummary;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.session.Sessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The boards there are, where a session with monday.com is open; each is asked for once in a check. */
final class CheckedBoards {

    private final Sessions sessions;
    private final CancelToken cancel;
    private final Map<String, Board> read = new HashMap<>();
    private @Nullable List<BoardSummary> boards;
    private boolean unchecked;

    CheckedBoards(Sessions sessions, CancelToken cancel) {
        this.sessions = sessions;
        this.cancel = cancel;
    }

    /** What is wrong with a word that is to be a board; empty if it is one, or nobody can be asked. */
    Optional<MshellException> mistake(String word) {
        Optional<BoardSource> source = sessions.openMonday();
        if (source.isEmpty()) {
            unchecked = true;
            return Optional.empty();
        }
        List<BoardSummary> all = all(source.get());
        if (all.stream().anyMatch(board -> isCalled(board, word))) {
            return Optional.empty();
        }
        List<String> names = all.stream().map(BoardSummary::name).toList();
        return Optional.of(new MshellException(
                ErrorCode.USAGE,
                "there is no board '" + word + "'",
                Nearest.hint(word, names, "'boards' lists the boards this token can see")));
    }

    /** The board with its columns, if there is one of this name or id, and somebody to ask. */
    Optional<Board> find(String word) {
        return sessions.openMonday()
                .flatMap(source -> all(source).stream()
                        .filter(board -> isCalled(board, word))
                        .findFirst()
                        .map(board -> read.computeIfAbsent(board.id(), id -> source.board(id, cancel))));
    }

    /** Whether boards were named and nobody could be asked about them. */
    boolean wereUnchecked() {
        return unchecked;
    }

    private static boolean isCalled(BoardSummary board, String word) {
        return board.id().equals(word) || board.name().equals(word);
    }

    private List<BoardSummary> all(BoardSource source) {
        List<BoardSummary> known = boards;
        if (known == null) {
            known = source.boards(BoardFilter.active(), cancel);
            boards = known;
        }
        return known;
    }
}
