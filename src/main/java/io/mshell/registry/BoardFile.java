package io.mshell.registry;

import io.mshell.board.Board;
import io.mshell.schema.TableSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a board's file holds: what was deployed, and under which name, for a file cannot be called whatever a board can.
 *
 * @param name null in files of before
 */
record BoardFile(
        @Nullable String name,
        @Nullable Board board,
        @Nullable TableSpec table,
        @Nullable List<String> permissions) {

    static final BoardFile NOTHING = new BoardFile(null, null, null, null);

    static BoardFile of(String name, BoardMetadata metadata) {
        return new BoardFile(name, metadata.board(), metadata.table(), metadata.permissions());
    }

    /** What was deployed; empty if the file lost some of it. */
    Optional<BoardMetadata> metadata() {
        return board == null || table == null
                ? Optional.empty()
                : Optional.of(new BoardMetadata(board, table, permissions));
    }

    /** With the name it goes by: the one it says, else one that leads to this file. */
    StoredBoard stored(Path file, String stem) {
        String table = this.table == null ? null : this.table.name().name();
        String board = this.board == null ? null : this.board.name();
        String found = Stream.of(
                        Optional.ofNullable(name),
                        Optional.of(stem),
                        Optional.ofNullable(table),
                        Optional.ofNullable(board))
                .flatMap(Optional::stream)
                .filter(each -> FileNames.of(each).equals(stem))
                .findFirst()
                .orElse("");
        return new StoredBoard(file, found, metadata().orElse(null));
    }
}
