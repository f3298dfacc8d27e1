package io.mshell.monday;

import io.mshell.board.Item;
import io.mshell.error.CancelToken;
import io.mshell.monday.BlockReader.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Adds the formulas that are too many for the pages of items. Thread-safe. */
final class FormulaPasses {

    private final BlockReader blocks;
    private final List<Selection> passes;

    FormulaPasses(BlockReader blocks, ReadPlan plan) {
        this.blocks = blocks;
        this.passes = plan.passes();
    }

    /** The items with all their cells, without those that have been deleted meanwhile. */
    List<Item> complete(List<Item> items, CancelToken cancel) {
        List<Item> complete = items;
        for (Selection pass : passes) {
            complete = merge(complete, read(pass, complete, cancel));
        }
        return complete;
    }

    private Map<Long, Item> read(Selection pass, List<Item> items, CancelToken cancel) {
        List<Long> ids = items.stream().map(Item::id).toList();
        Fields fields = new Fields("id", pass, ReadPlan.FORMULAS_PER_REQUEST, false);
        Map<Long, Item> byId = new HashMap<>();
        blocks.read(fields, ids, cancel).forEach(item -> byId.put(item.id(), item));
        return byId;
    }

    private static List<Item> merge(List<Item> items, Map<Long, Item> more) {
        List<Item> kept = new ArrayList<>(items.size());
        for (Item item : items) {
            Item filled = more.get(item.id());
            if (filled != null) {
                copy(filled, item);
                kept.add(item);
            }
        }
        return kept;
    }

    /** The cells of an item that nobody has seen yet may still be filled in. */
    private static void copy(Item from, Item to) {
        for (int i = 0; i < from.cells().size(); i++) {
            JsonNode cell = from.cells().get(i);
            if (!cell.isMissingNode()) {
                to.cells().set(i, cell);
            }
        }
    }
}
