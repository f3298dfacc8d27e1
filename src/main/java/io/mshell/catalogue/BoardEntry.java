package io.mshell.catalogue;

import io.mshell.template.About;
import java.util.List;

/** A board in the catalogue. */
public record BoardEntry(
        @About("its id in the page, of letters that need no escaping")
        String anchor,

        @About("the registered name") String name,
        @About("the board's name on monday.com") String board,
        @About("the board's id") String boardId,
        @About("its workspace, empty if not known") String workspace,
        @About("board, or subitems board") String kind,

        @About("active, archived or deleted when it was deployed")
        String state,

        @About("the production table, schema and name") String table,
        @About("the database") String database,
        @About("when it was last deployed, in UTC") String deployedAt,

        @About("why something is missing here, empty if nothing is")
        String problem,

        @About("when what is live was read from monday.com, in UTC; empty before the first refresh")
        String freshAt,

        @About("how many rows that were, empty if not known")
        String rows,

        @About("the last run of all, empty if there was none")
        String lastRun,

        @About("when it began, in UTC") String lastRunAt,
        @About("whether it did what it should") boolean lastRunOk,

        @About("rows of the last refreshes as the points of an SVG polyline of 100 by 20; empty for fewer than two")
        String trend,

        @About("whether it was counted how columns are filled")
        boolean filled,

        @About("over how many items") long items,
        @About("whether these are all of the board's") boolean allItems,
        @About("whether columns have samples") boolean sampled,
        @About("the titles of its groups") List<String> groups,
        @About("the columns of the primary key") String primaryKey,

        @About("the table's columns, in order") List<ColumnEntry> columns,

        @About("columns of the board that the table has not")
        List<Left> left,

        @About("relations to other boards") List<CatalogueModel.Relation> relations,
        @About("relations from other boards") List<CatalogueModel.Relation> related,
        @About("what deployments changed, the newest first") List<Deployed> changes,
        @About("the last runs, the newest first") List<Run> runs) {

    /** A column of the board that the table has not. */
    public record Left(
            @About("its title") String title,
            @About("its id") String columnId,
            @About("its type on monday.com") String type,
            @About("why the table has it not") String why) {}

    /** A deployment. */
    public record Deployed(
            @About("when, in UTC") String at,
            @About("deploy, adopt or rebuild") String kind,
            @About("what it changed, each in words") List<String> changes,

            @About("why dangerous changes were allowed, empty if none was")
            String reason) {}

    /** A run. */
    public record Run(
            @About("when it began, in UTC") String at,

            @About("load, validate, swap, refresh, undo, recover, deploy, adopt or rebuild")
            String kind,

            @About("ok, or the error it ended with") String outcome,
            @About("whether it did what it should") boolean ok,
            @About("rows, empty if it counts none") String rows,

            @About("cells that did not fit, empty if it counts none")
            String rejects,

            @About("how long it took, in seconds") String seconds,

            @About("for how many milliseconds the table's name was locked, empty without a swap")
            String lockedMillis) {}
}
