package io.mshell.catalogue;

import io.mshell.template.About;
import java.util.List;

/** What the data catalogue is made from. */
@About("the data catalogue: boards, tables and columns for people to read")
public record CatalogueModel(
        @About("how many columns all tables have") int columns,

        @About("how the boards are related, drawn; without boards that are not")
        Diagram diagram,

        @About("every relation, by the board it leads from") List<Relation> relations,

        @About("the boards, by their names") List<BoardEntry> boards) {

    /** A picture in numbers. */
    public record Diagram(
            @About("its width, in pixels") int width,
            @About("its height") int height,
            @About("the boards in it, deployed or not") List<Node> nodes,
            @About("the lines, drawn before the boards") List<Line> lines) {}

    /** A board in the picture. */
    public record Node(
            @About("left edge") int x,
            @About("upper edge") int y,
            @About("width") int width,
            @About("height") int height,

            @About("the board's name") String board,

            @About("its table, schema and name; empty if it is not in this catalogue")
            String table,

            @About("the id its entry has in the page; empty if it is not in this catalogue")
            String anchor) {}

    /** A relation in the picture. */
    public record Line(
            @About("the board it leads from, by its place in the picture, from 0")
            int from,

            @About("the board it leads to") int to,
            @About("its course, as the d of an SVG path") String path,
            @About("connect or subitems") String kind,
            @About("what it stands for, in words") String title) {}

    /** A relation between two boards. */
    public record Relation(
            @About("connect, mirror, dependency or subitems")
            String kind,

            @About("the board whose column it is") String from,
            @About("the id its entry has in the page") String fromAnchor,
            @About("the column's title") String column,

            @About("the id the column has in the page; empty if the table has none")
            String columnAnchor,

            @About("the board it leads to") String to,

            @About("the id its entry has in the page; empty if it is not in this catalogue")
            String toAnchor,

            @About("of a mirror, the titles of the columns it shows")
            String shows) {}
}
