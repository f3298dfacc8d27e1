package io.mshell.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a picture that nothing links to each other. */
final class Parts {

    private Parts() {}

    /** The boxes of each part, in their order; the parts in that of their first boxes. */
    static Collection<List<Integer>> of(int boxes, List<Link> links) {
        int[] leader = new int[boxes];
        for (int i = 0; i < boxes; i++) {
            leader[i] = i;
        }
        for (Link link : links) {
            int one = leaderOf(leader, link.from());
            int other = leaderOf(leader, link.to());
            leader[Math.max(one, other)] = Math.min(one, other);
        }
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < boxes; i++) {
            parts.computeIfAbsent(leaderOf(leader, i), first -> new ArrayList<>())
                    .add(i);
        }
        return parts.values();
    }

    private static int leaderOf(int[] leader, int box) {
        int found = box;
        while (leader[found] != found) {
            leader[found] = leader[leader[found]];
            found = leader[found];
        }
        return found;
    }
}
