package io.mshell.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An item as read.
 *
 * @param cells one per requested column, in the order of the request: the typed fields of the cell as the API returned
 *     them, or a missing node where the API returned no entry for that column
 */
public record Item(
        long id,
        String name,
        String state,
        @Nullable String groupId,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Long creatorId,
        @Nullable Long parentId,
        List<JsonNode> cells) {}
