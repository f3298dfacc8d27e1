package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.ColumnKind;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.hook.HookTrial;
import io.mshell.javascript.ConsoleLog;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.MappingOverride;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the board and column a hook is to be tried on: those the user names, else those the mapping does. */
final class HookTarget {

    static final OptionSpec BOARD =
            OptionSpec.value("board", "BOARD", Hint.BOARD, "the board; else the one the mapping names for the hook");
    static final OptionSpec COLUMN =
            OptionSpec.value("column", "COLUMN", Hint.COLUMN, "the column's id or title; else the mapping's");

    private final Workspace workspace;
    private final Invocation in;
    private final String hook;

    HookTarget(Workspace workspace, Invocation in, String hook) {
        this.workspace = workspace;
        this.in = in;
        this.hook = hook;
    }

    Board board() {
        String reference = in.option("board")
                .or(this::boardOfMapping)
                .orElseThrow(() -> new MshellException(
                        ErrorCode.USAGE,
                        "which board? data_mapping.yaml names none for the hook '" + hook + "'",
                        "give --board BOARD and --column COLUMN"));
        return workspace.source(in).board(workspace.boardId(reference, in), in.cancel());
    }

    private Optional<String> boardOfMapping() {
        return workspace.mapping().overrides().stream()
                .filter(override -> hook.equals(override.change().hook()))
                .map(MappingOverride::board)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The column meant. USAGE, listing what there is, if it is not clear which. */
    BoardColumn column(Board board) {
        Optional<String> named = in.option("column");
        if (named.isPresent()) {
            return column(board, named.get());
        }
        List<BoardColumn> bound = workspace.mapping().hooked(board, hook);
        if (bound.size() == 1) {
            return bound.get(0);
        }
        List<BoardColumn> candidates = bound.isEmpty() ? columns(board) : bound;
        throw new MshellException(
                ErrorCode.USAGE,
                "which column of '" + board.name() + "'? The mapping has the hook '" + hook + "' on "
                        + (bound.isEmpty() ? "none" : bound.size() + " of them"),
                "give --column, one of: "
                        + candidates.stream()
                                .map(each -> each.title() + " (" + each.typeName() + ")")
                                .collect(Collectors.joining(", ")));
    }

    private static BoardColumn column(Board board, String named) {
        return columns(board).stream()
                .filter(each -> each.id().equals(named) || each.title().equals(named))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> titles =
                            columns(board).stream().map(BoardColumn::title).toList();
                    return new MshellException(
                            ErrorCode.USAGE,
                            "board '" + board.name() + "' has no column '" + named + "' that a hook could be on",
                            Nearest.to(named, titles)
                                    .map(meant -> "did you mean " + meant + "?")
                                    .orElse("it has " + String.join(", ", titles)));
                });
    }

    private static List<BoardColumn> columns(Board board) {
        return board.columns().stream()
                .filter(each -> !each.archived() && each.kind() != ColumnKind.NAME)
                .toList();
    }

    /** The hook on a column, ready to be tried. */
    HookTrial trial(Board board, BoardColumn column, ConsoleLog log) {
        DataMapping mapping = workspace.mapping();
        return new HookTrial(mapping, workspace.hooks(in, log), workspace.names(in), board, column, hook);
    }
}
