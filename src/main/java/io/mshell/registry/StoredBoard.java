package io.mshell.registry;

import io.mshell.schema.TableName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A board's file that no deployment has: left by {@code remove} or a lost registry, or kept by {@code discover --save}.
 *
 * @param name it was kept under; empty if the file does not tell
 * @param metadata what it holds; null if it cannot be read
 */
public record StoredBoard(Path file, String name, @Nullable BoardMetadata metadata) {

    /** Whether it is of this board, deployed to this table. */
    public boolean isOf(String boardId, TableName table) {
        return metadata != null
                && metadata.board().id().equals(boardId)
                && metadata.table().name().equals(table);
    }
}
