package io.mshell.diagram;

import java.util.List;

/**
 * Where everything is.
 *
 * @param boxes in the order they were given in; each is as large as was asked for
 * @param curves in the order of the links
 */
public record Drawing(int width, int height, List<Point> boxes, List<Curve> curves) {

    public Drawing {
        boxes = List.copyOf(boxes);
        curves = List.copyOf(curves);
    }

    /** A point; of a box its upper left corner. */
    public record Point(int x, int y) {}

    /**
     * A line through points.
     *
     * @param points from the box the link leads from to the one it leads to; two at least. Of a link that leads back to
     *     its own box three: where it leaves it, its lowest, where it comes back
     */
    public record Curve(List<Point> points) {

        public Curve {
            points = List.copyOf(points);
        }
    }
}
