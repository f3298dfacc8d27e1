package io.mshell.sandbox;

import java.util.Map;

/** Where the facts of an item's cell come from. */
interface CellSource {

    /** An empty map for an empty cell. */
    Map<String, Object> facts(ItemState item, ColumnDef column);
}
