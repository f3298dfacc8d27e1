package io.mshell.mapping;

import io.mshell.board.Item;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A hook bound to a column: a page of items in, what it made of each out. Thread-safe. */
@FunctionalInterface
public interface PageHook {

    /**
     * One result per item, in the page's order. A hook that had to be stopped (time, statements, memory) has failed on
     * the item it was at.
     *
     * @throws io.mshell.error.MshellException HOOK_FAILED if the hook has to be stopped again and again; CANCELLED
     */
    List<Result> extract(List<Item> page);

    /** What became of one item. */
    sealed interface Result {}

    /** The values of the hook's columns, in the order declared; a null or missing node is NULL. */
    record Values(List<JsonNode> nodes) implements Result {

        public Values {
            nodes = List.copyOf(nodes);
        }
    }

    /** The hook failed: where, as {@code file:line}, and why, in words. */
    record Failed(String place, String reason) implements Result {}
}
