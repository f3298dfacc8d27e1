package io.mshell.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which layer each box of a part belongs to: behind all that lead to it. Links that would close a circle count the other
 * way round. No recursion, for a chain of boards may be long.
 */
final class Layers {

    private final int boxes;
    private final List<List<Integer>> next;
    private final int[] state;
    private final List<Integer> finished = new ArrayList<>();
    private final List<List<Integer>> forward = new ArrayList<>();

    private static final int UNSEEN = 0;
    private static final int OPEN = 1;
    private static final int DONE = 2;

    private Layers(int boxes, List<Link> links) {
        this.boxes = boxes;
        this.state = new int[boxes];
        this.next = new ArrayList<>();
        for (int i = 0; i < boxes; i++) {
            next.add(new ArrayList<>());
            forward.add(new ArrayList<>());
        }
        links.stream()
                .filter(link -> link.from() != link.to())
                .forEach(link -> next.get(link.from()).add(link.to()));
    }

    /** The layer of each box, the first being 0. */
    static int[] of(int boxes, List<Link> links) {
        Layers layers = new Layers(boxes, links);
        // Boxes that nothing leads to come first, so that a circle is not opened where it need not be.
        boolean[] led = new boolean[boxes];
        links.stream().filter(link -> link.from() != link.to()).forEach(link -> led[link.to()] = true);
        for (int i = 0; i < boxes; i++) {
            if (!led[i]) {
                layers.visit(i);
            }
        }
        for (int i = 0; i < boxes; i++) {
            layers.visit(i);
        }
        return layers.longestWays();
    }

    /** Depth first; what leads back into the way here is turned round. */
    private void visit(int start) {
        if (state[start] != UNSEEN) {
            return;
        }
        Deque<int[]> way = new ArrayDeque<>();
        way.push(new int[] {start, 0});
        state[start] = OPEN;
        while (!way.isEmpty()) {
            int[] here = way.getFirst();
            int box = here[0];
            if (here[1] == next.get(box).size()) {
                state[box] = DONE;
                finished.add(box);
                way.pop();
                continue;
            }
            int other = next.get(box).get(here[1]++);
            if (state[other] == OPEN) {
                forward.get(other).add(box);
            } else {
                forward.get(box).add(other);
                if (state[other] == UNSEEN) {
                    state[other] = OPEN;
                    way.push(new int[] {other, 0});
                }
            }
        }
    }

    private int[] longestWays() {
        int[] layer = new int[boxes];
        for (int i = finished.size() - 1; i >= 0; i--) {
            int box = finished.get(i);
            for (int other : forward.get(box)) {
                layer[other] = Math.max(layer[other], layer[box] + 1);
            }
        }
        return layer;
    }
}
