package io.mshell.monday;

import io.mshell.board.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of items as answered.
 *
 * @param boardFound whether the answer had the board
 * @param listed whether it had a list of items
 * @param groupGone whether the group asked for is no longer there
 * @param cursor where the next page starts; null after the last one. A short page proves nothing.
 */
record Page(
        boolean boardFound,
        boolean listed,
        boolean groupGone,
        @Nullable String cursor,
        List<Item> items,
        @Nullable Complexity complexity) {

    /** Whether this is an answer to what was asked, rather than one with nulls that no error explains. */
    boolean isComplete() {
        return listed || groupGone || !boardFound;
    }
}
