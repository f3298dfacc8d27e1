package io.mshell.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One part of a picture, in layers from left to right. A link over several layers has a knot in each one between, which
 * keeps a place for it.
 */
final class Part {

    private static final int SWEEPS = 12;
    private static final int SETTLINGS = 16;

    /** A box, or a knot of a link. */
    private static final class Knot {

        private final int box;
        private final List<Knot> left = new ArrayList<>();
        private final List<Knot> right = new ArrayList<>();
        private double height;
        private int place;

        Knot(int box) {
            this.box = box;
        }
    }

    private static final int NO_BOX = -1;

    private final List<List<Knot>> layers = new ArrayList<>();
    private final List<Knot> boxes = new ArrayList<>();
    private final List<List<Knot>> ways = new ArrayList<>();
    private final int[] layerOf;

    /** @param links between the boxes of this part, by their places in it */
    Part(int count, List<Link> links) {
        layerOf = Layers.of(count, links);
        for (int i = 0; i < count; i++) {
            Knot knot = new Knot(i);
            boxes.add(knot);
            into(layerOf[i], knot);
        }
        links.forEach(link -> ways.add(way(link)));
        order();
        settle();
    }

    int layers() {
        return layers.size();
    }

    int layer(int box) {
        return layerOf[box];
    }

    /** How far down a box is, in rows; the uppermost thing of the part is at 0. */
    double row(int box) {
        return boxes.get(box).height;
    }

    double rows() {
        return layers.stream()
                        .flatMap(List::stream)
                        .mapToDouble(knot -> knot.height)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** The rows a link passes through in the layers between its boxes, from left to right. */
    List<Double> between(int link) {
        return ways.get(link).stream()
                .filter(knot -> knot.box == NO_BOX)
                .map(knot -> knot.height)
                .toList();
    }

    private void into(int layer, Knot knot) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(layer).add(knot);
    }

    private List<Knot> way(Link link) {
        int start = layerOf[link.from()] <= layerOf[link.to()] ? link.from() : link.to();
        int end = start == link.from() ? link.to() : link.from();
        List<Knot> way = new ArrayList<>(List.of(boxes.get(start)));
        for (int layer = layerOf[start] + 1; layer < layerOf[end]; layer++) {
            Knot knot = new Knot(NO_BOX);
            into(layer, knot);
            way.add(knot);
        }
        if (start != end) {
            way.add(boxes.get(end));
        }
        for (int i = 1; i < way.size(); i++) {
            way.get(i - 1).right.add(way.get(i));
            way.get(i).left.add(way.get(i - 1));
        }
        return way;
    }

    /** Each knot goes to the middle of its neighbours, to and fro; the order in which the fewest lines cross stays. */
    private void order() {
        number();
        List<List<Knot>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean forth = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                List<Knot> layer = layers.get(forth ? i : layers.size() - 1 - i);
                List<Knot> sorted = layer.stream()
                        .sorted(Comparator.comparingDouble(knot -> middle(knot, forth ? knot.left : knot.right)))
                        .toList();
                layer.clear();
                layer.addAll(sorted);
                number();
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        layers.clear();
        layers.addAll(best);
        number();
    }

    private static double middle(Knot knot, List<Knot> neighbours) {
        return neighbours.stream().mapToInt(each -> each.place).average().orElse(knot.place);
    }

    private void number() {
        for (List<Knot> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                layer.get(i).place = i;
            }
        }
    }

    private List<List<Knot>> copy() {
        List<List<Knot>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    /** How often lines between neighbouring layers cross. */
    private long crossings() {
        long crossings = 0;
        for (List<Knot> layer : layers) {
            Crossings counted = new Crossings();
            layer.forEach(knot -> counted.add(
                    knot.right.stream().mapToInt(each -> each.place).sorted().toArray()));
            crossings += counted.count();
        }
        return crossings;
    }

    /** Heights that keep lines as level as the order lets them be. */
    private void settle() {
        layers.forEach(layer -> layer.forEach(knot -> knot.height = knot.place - (layer.size() - 1) / 2.0));
        for (int i = 0; i < SETTLINGS; i++) {
            for (int at = 0; at < layers.size(); at++) {
                settle(layers.get(i % 2 == 0 ? at : layers.size() - 1 - at));
            }
        }
        double top = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(knot -> knot.height)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(knot -> knot.height -= top));
    }

    private static void settle(List<Knot> layer) {
        double[] wanted = layer.stream().mapToDouble(Part::wanted).toArray();
        double[] heights = Heights.of(wanted, 1);
        for (int i = 0; i < heights.length; i++) {
            layer.get(i).height = heights[i];
        }
    }

    private static double wanted(Knot knot) {
        List<Knot> neighbours = new ArrayList<>(knot.left);
        neighbours.addAll(knot.right);
        return neighbours.stream().mapToDouble(each -> each.height).average().orElse(knot.height);
    }
}
