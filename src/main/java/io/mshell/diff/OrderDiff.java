package io.mshell.diff;

import io.mshell.schema.ColumnSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns that moved on the board, as few as explain the new order. A table's own order is no difference: columns added in
 * place stand at its end until the next load.
 */
final class OrderDiff {

    private OrderDiff() {}

    static List<Difference> of(Sides sides) {
        List<String> before = mains(sides.deployed().columns());
        List<String> after = mains(sides.desired().columns());
        before.retainAll(new HashSet<>(after));
        after.retainAll(new HashSet<>(before));
        Set<String> stayed = longestCommonOrder(before, after);
        List<Difference> moved = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String key = after.get(i);
            if (!stayed.contains(key)) {
                String now = i == 0 ? "first" : "after '" + name(sides, after.get(i - 1)) + "'";
                int at = before.indexOf(key);
                String was = at == 0 ? "first" : "after '" + name(sides, before.get(at - 1)) + "'";
                moved.add(Difference.of(Risk.COLUMN_MOVED, Cause.BOARD, Effect.NEXT_LOAD)
                        .about(key, name(sides, key))
                        .from(was, now));
            }
        }
        return moved;
    }

    private static String name(Sides sides, String key) {
        return sides.deployed().byOrigin(key).map(ColumnSpec::name).orElse(key);
    }

    /** The board's own columns; what is made from the item has no place on the board, and extras follow. */
    private static List<String> mains(List<ColumnSpec> columns) {
        List<String> mains = new ArrayList<>();
        columns.stream()
                .map(ColumnSpec::origin)
                .filter(origin -> origin.part().isEmpty() && !origin.isOfItem())
                .forEach(origin -> mains.add(origin.key()));
        return mains;
    }

    /** The longest run of columns whose order is the same on both sides, by patience sorting. */
    private static Set<String> longestCommonOrder(List<String> before, List<String> after) {
        int size = after.size();
        int[] tails = new int[size];
        int[] previous = new int[size];
        int length = 0;
        int[] place = after.stream().mapToInt(before::indexOf).toArray();
        for (int i = 0; i < size; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (place[tails[middle]] < place[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<String> stayed = new HashSet<>();
        for (int at = length == 0 ? -1 : tails[length - 1]; at >= 0; at = previous[at]) {
            stayed.add(after.get(at));
        }
        return stayed;
    }
}
