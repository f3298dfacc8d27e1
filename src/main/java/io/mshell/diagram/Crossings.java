package io.mshell.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts how often lines cross that lead from places of one layer to places of the next. */
final class Crossings {

    private final List<Integer> seen = new ArrayList<>();
    private long count;

    /** The next place further down, with the places its lines lead to, in order. */
    void add(int[] targets) {
        for (int target : targets) {
            count += seen.size() - firstAbove(target);
        }
        for (int target : targets) {
            seen.add(firstAbove(target), target);
        }
    }

    long count() {
        return count;
    }

    /** Where those begin that lead further down than this. */
    private int firstAbove(int target) {
        int at = Collections.binarySearch(seen, target + 1);
        int place = at < 0 ? -at - 1 : at;
        while (place > 0 && seen.get(place - 1) > target) {
            place--;
        }
        return place;
    }
}
