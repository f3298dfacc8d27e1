package io.mshell.board;

import org.jspecify.annotations.Nullable;

/**
 * A board as listed.
 *
 * @param type {@code board} or {@code sub_items_board}
 * @param state {@code active}, {@code archived} or {@code deleted}
 * @param itemsCount monday's own count: for progress only, it proves nothing
 */
public record BoardSummary(
        String id,
        String name,
        String type,
        String state,
        @Nullable String workspace,
        @Nullable Long itemsCount,
        @Nullable String updatedAt) {}
