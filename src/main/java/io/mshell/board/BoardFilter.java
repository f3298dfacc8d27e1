package io.mshell.board;

import org.jspecify.annotations.Nullable;

/**
 * Which boards to list.
 *
 * @param workspace a workspace's id or name, or null for all
 * @param search a part of the name, ignoring case, or null for all
 * @param state {@code active}, {@code archived}, {@code deleted} or {@code all}
 */
public record BoardFilter(
        @Nullable String workspace, @Nullable String search, String state) {

    public static BoardFilter active() {
        return new BoardFilter(null, null, "active");
    }
}
