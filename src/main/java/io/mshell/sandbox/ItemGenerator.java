package io.mshell.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the items of a board from their numbers, the same ones every time. Thread-safe. */
interface ItemGenerator {

    String name(int index);

    /** The facts of a cell; an empty map for an empty cell. */
    Map<String, Object> facts(ItemState item, ColumnDef column);

    /** The id of the item this one belongs to; null for an item of the first level. */
    default @Nullable Long parent(int index) {
        return null;
    }
}
