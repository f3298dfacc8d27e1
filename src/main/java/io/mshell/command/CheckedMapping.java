package io.mshell.command;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.HookUse;
import io.mshell.mapping.MappingOverride;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong in a data_mapping.yaml: in itself, in the hooks it names, and in its boards and columns. */
final class CheckedMapping {

    private final List<String> hooks;
    private final CheckedBoards boards;

    /** A check against the hooks there are. */
    CheckedMapping(List<String> hooks, CheckedBoards boards) {
        this.hooks = hooks;
        this.boards = boards;
    }

    /** The mistakes of a file, which people know as {@code shown}. */
    List<Finding> findings(Path file, String shown) {
        List<MshellException> mistakes = new ArrayList<>();
        try {
            DataMapping mapping = DataMapping.read(file);
            mapping.hookUses().forEach(use -> missingHook(use).ifPresent(mistakes::add));
            mapping.overrides().forEach(override -> subject(mapping, override).ifPresent(mistakes::add));
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            mistakes.add(e);
        }
        return mistakes.stream()
                .map(mistake -> Finding.of(mistake, file.toString(), 0, 0).in(shown))
                .toList();
    }

    private Optional<MshellException> missingHook(HookUse use) {
        return hooks.contains(use.hook())
                ? Optional.empty()
                : Optional.of(mistake(
                        use.place(),
                        "there is no hook '" + use.hook() + "'",
                        Nearest.hint(use.hook(), hooks, "'hook new " + use.hook() + "' makes one")));
    }

    /** What is wrong with the board and column of an override, as far as a session can tell. */
    private Optional<MshellException> subject(DataMapping mapping, MappingOverride override) {
        String wanted = override.board();
        if (wanted == null) {
            return Optional.empty();
        }
        Optional<MshellException> noBoard = boards.mistake(wanted);
        if (noBoard.isPresent()) {
            return noBoard.map(
                    e -> mistake(override.where(), e.getMessage(), e.hint().orElse("")));
        }
        return boards.find(wanted).flatMap(board -> columns(mapping, override, board));
    }

    private static Optional<MshellException> columns(DataMapping mapping, MappingOverride override, Board board) {
        List<BoardColumn> columns =
                board.columns().stream().filter(column -> !column.archived()).toList();
        List<BoardColumn> meant = columns.stream().filter(override::concerns).toList();
        if (meant.isEmpty() && override.isExact()) {
            List<String> titles = columns.stream().map(BoardColumn::title).toList();
            return Optional.of(mistake(
                    override.where(),
                    "board '" + board.name() + "' has no column '" + override.subject()
                            + "': the override does nothing",
                    Nearest.hint(override.subject(), titles, "it has " + String.join(", ", titles))));
        }
        try {
            meant.forEach(column -> mapping.resolve(board, column));
            return Optional.empty();
        } catch (MshellException e) {
            return Optional.of(e);
        }
    }

    private static MshellException mistake(String place, String what, String hint) {
        return new MshellException(ErrorCode.MAPPING_INVALID, place + ": " + what, hint);
    }
}
