package io.mshell.console;

import java.util.Arrays;

/**
 * How wide each column is drawn. Where there is too little room text gives way before numbers, the widest first; where
 * there is far too little the last columns are not shown at all.
 */
final class ColumnWidths {

    private static final int SHORTEST_TEXT = 8;
    private static final int SHORTEST = 4;

    private ColumnWidths() {}

    /**
     * The widths of the columns that are shown, fewer than wanted if not all can be.
     *
     * @param wanted the width each column would need
     * @param numeric which columns hold numbers
     * @param screen the width to fit in, 0 for any
     */
    static int[] fitted(int[] wanted, boolean[] numeric, int screen) {
        if (screen <= 0) {
            return wanted.clone();
        }
        for (int shown = wanted.length; shown > 1; shown--) {
            int[] widths = Arrays.copyOf(wanted, shown);
            int room = screen - frame(shown);
            if (shrunk(widths, numeric, room, SHORTEST_TEXT) || shrunk(widths, new boolean[shown], room, SHORTEST)) {
                return widths;
            }
        }
        int[] first = Arrays.copyOf(wanted, Math.min(1, wanted.length));
        for (int i = 0; i < first.length; i++) {
            first[i] = Math.max(1, Math.min(first[i], screen - frame(1)));
        }
        return first;
    }

    /** What blanks and lines take besides the cells. */
    private static int frame(int columns) {
        return 2 + 3 * (columns - 1);
    }

    /** Cuts the columns that may be cut to the one greatest width at which all fit, if that is not too short. */
    private static boolean shrunk(int[] widths, boolean[] kept, int room, int shortest) {
        int cap = Math.max(shortest, room);
        while (cap >= shortest) {
            if (total(widths, kept, cap) <= room) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = kept[i] ? widths[i] : Math.min(widths[i], cap);
                }
                return true;
            }
            cap--;
        }
        return false;
    }

    private static long total(int[] widths, boolean[] kept, int cap) {
        long total = 0;
        for (int i = 0; i < widths.length; i++) {
            total += kept[i] ? widths[i] : Math.min(widths[i], cap);
        }
        return total;
    }
}
