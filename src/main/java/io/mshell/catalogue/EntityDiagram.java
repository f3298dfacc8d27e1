package io.mshell.catalogue;

import io.mshell.catalogue.CatalogueModel.Diagram;
import io.mshell.catalogue.CatalogueModel.Line;
import io.mshell.catalogue.CatalogueModel.Node;
import io.mshell.catalogue.CatalogueModel.Relation;
import io.mshell.diagram.Drawing;
import io.mshell.diagram.Drawing.Curve;
import io.mshell.diagram.Drawing.Point;
import io.mshell.diagram.LayeredLayout;
import io.mshell.diagram.Link;
import io.mshell.diagram.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the boards that are related, one box each however often it is deployed, and one line for all columns alike. */
final class EntityDiagram {

    private static final Size SIZE = new Size(208, 54, 84, 22, 14, 1_000);
    private final Directory directory;
    private final List<String> boards;
    private final Map<Key, List<Relation>> lines = new LinkedHashMap<>();

    private record Key(String from, String to, String kind) {}

    private EntityDiagram(Directory directory, List<Relations.Found> relations) {
        this.directory = directory;
        Set<String> related = new LinkedHashSet<>();
        for (Relations.Found found : relations) {
            related.add(found.fromId());
            related.add(found.toId());
            String kind = found.relation().kind().equals("subitems") ? "subitems" : "connect";
            lines.computeIfAbsent(new Key(found.fromId(), found.toId(), kind), key -> new ArrayList<>())
                    .add(found.relation());
        }
        this.boards = List.copyOf(related);
    }

    static Diagram of(Directory directory, List<Relations.Found> relations) {
        return new EntityDiagram(directory, relations).drawn();
    }

    private Diagram drawn() {
        List<Link> links = lines.keySet().stream()
                .map(key -> new Link(boards.indexOf(key.from()), boards.indexOf(key.to())))
                .toList();
        Drawing drawing = LayeredLayout.of(boards.size(), links, SIZE);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < boards.size(); i++) {
            nodes.add(node(boards.get(i), drawing.boxes().get(i)));
        }
        List<Line> drawn = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Key, List<Relation>> each : lines.entrySet()) {
            Link link = links.get(at);
            drawn.add(new Line(
                    link.from(),
                    link.to(),
                    path(drawing.curves().get(at)),
                    each.getKey().kind(),
                    title(each.getValue())));
            at++;
        }
        return new Diagram(drawing.width(), drawing.height(), nodes, drawn);
    }

    private Node node(String boardId, Point corner) {
        String name = directory.name(boardId);
        String table = directory
                .board(boardId)
                .map(known -> known.deployment().table().toString())
                .orElse("");
        return new Node(
                corner.x(), corner.y(), SIZE.boxWidth(), SIZE.boxHeight(), name, table, directory.anchor(boardId));
    }

    private static String title(List<Relation> relations) {
        Relation first = relations.get(0);
        StringBuilder title = new StringBuilder(first.from() + " → " + first.to() + ": ");
        for (int i = 0; i < relations.size(); i++) {
            Relation each = relations.get(i);
            title.append(i == 0 ? "" : ", ")
                    .append(each.column())
                    .append(" (")
                    .append(each.kind())
                    .append(each.shows().isEmpty() ? "" : " of " + each.shows())
                    .append(')');
        }
        return title.toString();
    }

    /** Bent between points, so that it is level at each; a loop hangs down. */
    private static String path(Curve curve) {
        List<Point> points = curve.points();
        Point start = points.get(0);
        Point end = points.get(points.size() - 1);
        StringBuilder path = new StringBuilder("M" + start.x() + " " + start.y());
        if (points.size() == 3) {
            // A curve reaches three quarters of the way to where it is drawn.
            int low = start.y() + (points.get(1).y() - start.y()) * 4 / 3;
            return path.append(bend(start.x(), low, end.x(), low, end)).toString();
        }
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            int middle = (from.x() + to.x()) / 2;
            path.append(bend(middle, from.y(), middle, to.y(), to));
        }
        return path.toString();
    }

    private static String bend(int x1, int y1, int x2, int y2, Point to) {
        return " C%d %d %d %d %d %d".formatted(x1, y1, x2, y2, to.x(), to.y());
    }
}
