package io.mshell.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.diagram.Drawing.Curve;
import io.mshell.diagram.Drawing.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {

    private static final Size SIZE = new Size(100, 40, 50, 20, 10, 600);

    private static Drawing draw(int boxes, int... pairs) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            links.add(new Link(pairs[i], pairs[i + 1]));
        }
        return LayeredLayout.of(boxes, links, SIZE);
    }

    @Test
    void whatLeadsSomewhereStandsToTheLeftOfIt() {
        Drawing drawing = draw(3, 2, 1, 1, 0);
        assertThat(drawing.boxes()).containsExactly(new Point(310, 10), new Point(160, 10), new Point(10, 10));
        assertThat(drawing.curves().get(0).points()).containsExactly(new Point(110, 30), new Point(160, 30));
        assertThat(drawing.width()).isEqualTo(420);
        assertThat(drawing.height()).isEqualTo(60);
    }

    @Test
    void aBoxStandsInTheMiddleOfThoseItLeadsTo() {
        Drawing drawing = draw(4, 0, 1, 0, 2, 0, 3);
        assertThat(drawing.boxes().subList(1, 4)).extracting(Point::y).containsExactly(10, 70, 130);
        assertThat(drawing.boxes().get(0).y()).isEqualTo(70);
    }

    @Test
    void boxesAreOrderedSoThatLinesDoNotCross() {
        Drawing drawing = draw(4, 0, 3, 1, 2, 0, 2);
        List<Point> boxes = drawing.boxes();
        assertThat(boxes.get(0).y() < boxes.get(1).y())
                .isEqualTo(boxes.get(3).y() < boxes.get(2).y());
    }

    @Test
    void aLinkOverALayerGoesAroundTheBoxInIt() {
        Drawing drawing = draw(3, 0, 1, 1, 2, 0, 2);
        Curve around = drawing.curves().get(2);
        Point between = drawing.boxes().get(1);
        assertThat(around.points()).hasSize(4);
        assertThat(around.points().subList(1, 3)).noneMatch(point -> touches(point, between));
    }

    @Test
    void aCircleIsDrawnWithOneLineBackwards() {
        Drawing drawing = draw(2, 0, 1, 1, 0);
        assertThat(drawing.boxes()).extracting(Point::x).containsExactly(10, 160);
        assertThat(drawing.curves().get(1).points()).extracting(Point::x).containsExactly(160, 110);
    }

    @Test
    void aLinkBackToItsOwnBoxHangsBelowIt() {
        List<Point> loop = draw(1, 0, 0).curves().get(0).points();
        assertThat(loop).hasSize(3);
        assertThat(loop.get(0).y()).isEqualTo(50).isEqualTo(loop.get(2).y());
        assertThat(loop.get(1).y()).isGreaterThan(50);
    }

    @Test
    void partsThatNothingLinksStandBesideEachOtherAndThenBelow() {
        Drawing drawing = draw(10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(drawing.width()).isLessThanOrEqualTo(SIZE.wide() + 2 * SIZE.margin());
        assertThat(drawing.boxes().get(2)).isEqualTo(new Point(310, 10));
        assertThat(drawing.boxes().get(4)).isEqualTo(new Point(10, 70));
    }

    @Test
    void nothingMakesAnEmptyDrawing() {
        assertThat(draw(0).boxes()).isEmpty();
    }

    @RepeatedTest(20)
    void boxesNeverOverlapAndEveryLineEndsAtItsBoxes(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        int count = 1 + random.nextInt(60);
        List<Link> links = new ArrayList<>();
        for (int i = random.nextInt(120); i > 0; i--) {
            links.add(new Link(random.nextInt(count), random.nextInt(count)));
        }
        Drawing drawing = LayeredLayout.of(count, links, SIZE);
        List<Point> boxes = drawing.boxes();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                assertThat(apart(boxes.get(i), boxes.get(j)))
                        .as("%d and %d", i, j)
                        .isTrue();
            }
            assertThat(boxes.get(i).x() + SIZE.boxWidth()).isLessThanOrEqualTo(drawing.width());
            assertThat(boxes.get(i).y() + SIZE.boxHeight()).isLessThanOrEqualTo(drawing.height());
        }
        for (int i = 0; i < links.size(); i++) {
            List<Point> points = drawing.curves().get(i).points();
            assertThat(touches(points.get(0), boxes.get(links.get(i).from()))).isTrue();
            assertThat(touches(
                            points.get(points.size() - 1),
                            boxes.get(links.get(i).to())))
                    .isTrue();
        }
        assertThat(LayeredLayout.of(count, links, SIZE)).isEqualTo(drawing);
    }

    @Test
    void aChainOfAThousandBoxesIsDrawn() {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < 1_000; i++) {
            links.add(new Link(i - 1, i));
        }
        assertThat(LayeredLayout.of(1_000, links, SIZE).boxes()).hasSize(1_000);
    }

    private static boolean apart(Point one, Point other) {
        return Math.abs(one.x() - other.x()) >= SIZE.boxWidth() || Math.abs(one.y() - other.y()) >= SIZE.boxHeight();
    }

    private static boolean touches(Point point, Point box) {
        return point.x() >= box.x()
                && point.x() <= box.x() + SIZE.boxWidth()
                && point.y() >= box.y()
                && point.y() <= box.y() + SIZE.boxHeight();
    }
}
