package io.mshell.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A query's column labels as keys of an object, where each may be there once. */
final class Labels {

    private Labels() {}

    /** The labels, with {@code _2}, {@code _3} ... after those that were there already; an empty one is its place. */
    static List<String> distinct(List<String> labels) {
        Set<String> taken = new HashSet<>(labels);
        Set<String> used = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i).isEmpty() ? "column_" + (i + 1) : labels.get(i);
            String key = label;
            for (int n = 2; !used.add(key); n++) {
                key = label + "_" + n;
                // Not one that another column has by right.
                key = taken.contains(key) ? label : key;
            }
            distinct.add(key);
        }
        return distinct;
    }
}
