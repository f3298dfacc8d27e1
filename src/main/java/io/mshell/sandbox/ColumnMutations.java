package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The ways in which a board's structure can change. Thread-safe. */
final class ColumnMutations {

    private final BoardCatalog catalog;
    private final Clock clock;

    ColumnMutations(BoardCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    ColumnDef create(String boardId, @Nullable String columnId, String title, ColumnKind kind) {
        return changing(boardId, columns -> columns.add(columnId, kind, title, SimpleValues.newSettings(kind)));
    }

    ColumnDef rename(String boardId, String columnId, String title) {
        return update(boardId, columnId, column -> column.titled(title));
    }

    ColumnDef update(String boardId, String columnId, UnaryOperator<ColumnDef> change) {
        return changing(boardId, columns -> columns.change(columnId, change));
    }

    /**
     * Changes the settings of a column.
     *
     * @param settings the entries that become others
     * @throws ApiFailure if the column is not of this type
     */
    ColumnDef set(String boardId, String columnId, ColumnKind kind, Function<ColumnDef, Map<String, Object>> settings) {
        return update(boardId, columnId, column -> {
            checkKind(column, kind);
            Map<String, Object> all = new LinkedHashMap<>(column.settings());
            all.putAll(settings.apply(column));
            return column.set(all);
        });
    }

    static void checkKind(ColumnDef column, ColumnKind kind) {
        if (column.kind() != kind) {
            throw new ApiFailure(
                    200,
                    "InvalidColumnTypeException",
                    "Column " + column.id() + " is not of type " + kind.apiName(),
                    Map.of("error_data", Map.of("actual_type", column.kind().apiName())));
        }
    }

    ColumnDef archive(String boardId, String columnId) {
        return changing(
                boardId,
                columns -> columns.change(columnId, column -> optional(column).inArchive()));
    }

    ColumnDef delete(String boardId, String columnId) {
        return changing(boardId, columns -> {
            optional(columns.existing(columnId));
            return columns.remove(columnId);
        });
    }

    ColumnDef move(String boardId, String columnId, int position) {
        return changing(boardId, columns -> {
            optional(columns.existing(columnId));
            return columns.move(columnId, position);
        });
    }

    /** Between the two types with labels the labels stay; other settings start anew. */
    ColumnDef retype(String boardId, String columnId, ColumnKind kind) {
        return update(
                boardId,
                columnId,
                column -> column.kind() == kind
                        ? column
                        : optional(column).retyped(kind, Labels.takenOver(column, kind)));
    }

    /** The name cannot be done without. */
    private static ColumnDef optional(ColumnDef column) {
        if (column.kind() == ColumnKind.NAME) {
            throw new ApiFailure(200, "InvalidArgumentException", "The name column is mandatory");
        }
        return column;
    }

    private ColumnDef changing(String boardId, Function<ColumnList, ColumnDef> change) {
        BoardData board = catalog.existing(boardId);
        ColumnDef changed = change.apply(board.columns());
        board.touch(clock.instant());
        return changed;
    }

    BoardData renameBoard(String boardId, String name) {
        BoardData board = catalog.existing(boardId);
        board.rename(name, clock.instant());
        return board;
    }

    BoardData archiveBoard(String boardId) {
        BoardData board = catalog.existing(boardId);
        board.archive(clock.instant());
        return board;
    }
}
