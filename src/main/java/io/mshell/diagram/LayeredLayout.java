package io.mshell.diagram;

import io.mshell.diagram.Drawing.Curve;
import io.mshell.diagram.Drawing.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Draws boxes in layers, links leading from left to right as far as they can: the method of Sugiyama, Tagawa and Toda.
 * Parts that nothing links stand side by side. The same boxes and links give the same drawing.
 */
public final class LayeredLayout {

    /** Of the height of a box: where lines end, so that those to different boxes can be told apart. */
    private static final double SPREAD = 0.6;

    private static final int WIDEST_STEP = 10;

    private final Size size;
    private final List<Link> links;
    private final Point[] boxes;
    private final @Nullable Curve[] curves;
    private int x;
    private int y;
    private int shelf;
    private int width;

    private LayeredLayout(Size size, int count, List<Link> links) {
        this.size = size;
        this.links = links;
        this.boxes = new Point[count];
        this.curves = new Curve[links.size()];
        this.x = size.margin();
        this.y = size.margin();
    }

    /**
     * Places boxes.
     *
     * @param count how many boxes there are
     * @param links between them, by their places
     */
    public static Drawing of(int count, List<Link> links, Size size) {
        LayeredLayout layout = new LayeredLayout(size, count, List.copyOf(links));
        Parts.of(count, links).forEach(layout::place);
        List<Curve> curves =
                Arrays.stream(layout.curves).map(Objects::requireNonNull).toList();
        int height = layout.y + layout.shelf + (count == 0 ? 0 : size.margin() - size.rowGap());
        return new Drawing(layout.width + size.margin(), Math.max(height, 0), List.of(layout.boxes), curves);
    }

    private void place(List<Integer> members) {
        List<Integer> ours = new ArrayList<>();
        List<Link> inside = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            int from = Collections.binarySearch(members, links.get(i).from());
            if (from >= 0) {
                ours.add(i);
                inside.add(new Link(
                        from, Collections.binarySearch(members, links.get(i).to())));
            }
        }
        Part part = new Part(members.size(), inside);
        int wide = part.layers() * (size.boxWidth() + size.layerGap()) - size.layerGap();
        int high = (int) Math.ceil(part.rows() * step());
        if (x > size.margin() && x + wide > size.wide()) {
            x = size.margin();
            y += shelf;
            shelf = 0;
        }
        for (int i = 0; i < members.size(); i++) {
            boxes[members.get(i)] = new Point(left(part.layer(i)), top(part.row(i)));
        }
        Ports ports = new Ports(inside, part);
        for (int i = 0; i < inside.size(); i++) {
            curves[ours.get(i)] = curve(part, i, inside.get(i), ports);
        }
        width = Math.max(width, x + wide);
        x += wide + size.layerGap();
        shelf = Math.max(shelf, high);
    }

    private int step() {
        return size.boxHeight() + size.rowGap();
    }

    private int left(int layer) {
        return x + layer * (size.boxWidth() + size.layerGap());
    }

    private int top(double row) {
        return y + (int) Math.round(row * step());
    }

    private Curve curve(Part part, int index, Link link, Ports ports) {
        if (link.from() == link.to()) {
            return loop(left(part.layer(link.from())), top(part.row(link.from())) + size.boxHeight());
        }
        boolean forward = part.layer(link.from()) < part.layer(link.to());
        int first = forward ? link.from() : link.to();
        int last = forward ? link.to() : link.from();
        List<Point> points = new ArrayList<>();
        points.add(new Point(
                left(part.layer(first)) + size.boxWidth(),
                top(part.row(first)) + size.boxHeight() / 2 + ports.offset(index, first)));
        int layer = part.layer(first) + 1;
        for (double row : part.between(index)) {
            int middle = top(row) + size.boxHeight() / 2;
            points.add(new Point(left(layer), middle));
            points.add(new Point(left(layer) + size.boxWidth(), middle));
            layer++;
        }
        points.add(new Point(
                left(part.layer(last)), top(part.row(last)) + size.boxHeight() / 2 + ports.offset(index, last)));
        if (!forward) {
            Collections.reverse(points);
        }
        return new Curve(points);
    }

    /** Out of the box at its lower side and back into it, where no other line is. */
    private Curve loop(int left, int bottom) {
        int eighth = size.boxWidth() / 8;
        return new Curve(List.of(
                new Point(left + 5 * eighth, bottom),
                new Point(left + 6 * eighth, bottom + size.rowGap() * 3 / 4),
                new Point(left + 7 * eighth, bottom)));
    }

    /** Where on the sides of the boxes the lines end: in the order of where they lead. */
    private final class Ports {

        private final List<Link> inside;
        private final Part part;

        Ports(List<Link> inside, Part part) {
            this.inside = inside;
            this.part = part;
        }

        /** How far below the middle of this box the link ends. */
        int offset(int link, int box) {
            boolean right = isRight(link, box);
            List<Integer> side = new ArrayList<>();
            for (int i = 0; i < inside.size(); i++) {
                Link each = inside.get(i);
                if (each.from() != each.to() && (each.from() == box || each.to() == box) && isRight(i, box) == right) {
                    side.add(i);
                }
            }
            side.sort(Comparator.comparingDouble(each -> neighbour(each, box, right)));
            double step = Math.min(WIDEST_STEP, size.boxHeight() * SPREAD / side.size());
            return (int) Math.round((side.indexOf(link) - (side.size() - 1) / 2.0) * step);
        }

        private boolean isRight(int link, int box) {
            return part.layer(other(link, box)) > part.layer(box);
        }

        private int other(int link, int box) {
            Link each = inside.get(link);
            return each.from() == box ? each.to() : each.from();
        }

        private double neighbour(int link, int box, boolean right) {
            List<Double> between = part.between(link);
            return between.isEmpty() ? part.row(other(link, box)) : between.get(right ? 0 : between.size() - 1);
        }
    }
}
