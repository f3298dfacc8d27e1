package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Items with everyday cells.
 *
 * @param emptyPercent how many cells in a hundred are empty
 */
record SeededItems(IntFunction<String> names, int emptyPercent) implements ItemGenerator {

    private static final List<String> THINGS =
            List.of("Order", "Invoice", "Return", "Quote", "Sample", "Shipment", "Repair", "Renewal");

    /** A name made of a thing and the item's number. */
    static String numbered(int index) {
        return THINGS.get((index * 7 & 0x7fffffff) % THINGS.size()) + " " + (10_000 + index);
    }

    @Override
    public String name(int index) {
        return names.apply(index);
    }

    @Override
    public Map<String, Object> facts(ItemState item, ColumnDef column) {
        Draw draw = new Draw(item.id() * 0x9e3779b97f4a7c15L ^ column.seed());
        int empty = column.kind() == ColumnKind.CHECKBOX ? 50 : emptyPercent;
        return draw.percent(empty) ? Map.of() : TypicalCells.facts(column, draw, item);
    }
}
