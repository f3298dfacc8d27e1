package io.mshell.catalogue;

import io.mshell.template.About;
import java.util.List;

/** A table's column in the catalogue. */
public record ColumnEntry(
        @About("its id in the page, of letters that need no escaping")
        String anchor,

        @About("its name") String name,
        @About("its type in the database, without NOT NULL") String sqlType,
        @About("whether it may be NULL") boolean nullable,
        @About("whether it is in the primary key") boolean key,
        @About("indexed, unique, or empty") String index,

        @About("the title of the column on the board; empty for what every item has")
        String title,

        @About("the column's id, or @ and the name of what every item has")
        String columnId,

        @About("which of several columns made from one this is; empty for the main one")
        String part,

        @About("the column's type on monday.com") String type,
        @About("its description on monday.com") String description,

        @About("what of the cell is read, or the hook that makes it")
        String source,

        @About("whether a hook makes it") boolean hook,
        @About("the column's settings, decoded") List<Setting> settings,

        @About("columns of other boards that it shows, boards that it leads to")
        List<Lead> leads,

        @About("from the board to the table, in words") String lineage,

        @About("what deployments changed in it, the newest first")
        List<Change> changes,

        @About("whether it was counted how it is filled") boolean counted,
        @About("how much of it is filled, in per cent") String filled,
        @About("the same as a whole number") int filledWhole,

        @About("how many different values it has; with ~ where estimated")
        String distinct,

        @About("the smallest value, empty if there is none and of text")
        String least,

        @About("the greatest value, empty if there is none and of text")
        String greatest,

        @About("some of its values") List<String> samples) {

    /** A setting of a column. */
    public record Setting(
            @About("what it is called") String name,
            @About("its value, as people know it") String value) {}

    /** Where else a column leads. */
    public record Lead(
            @About("the board, and the column if it shows one")
            String title,

            @About("the id that has in the page; empty if it is not in this catalogue")
            String anchor) {}

    /** What a deployment changed in a column. */
    public record Change(
            @About("when, in UTC") String at,
            @About("what, in words") String text) {}
}
