package io.mshell.mapping;

import io.mshell.board.ColumnKind;
import io.mshell.yaml.Key;
import io.mshell.yaml.Keys;
import io.mshell.yaml.Shape;
import java.util.List;
import java.util.stream.Stream;

/** What data_mapping.yaml may hold, but for {@link TypeKeys} and {@link WorkflowKeys}. */
final class MappingKeys {

    static final int LARGEST_PAGE = 500;

    /** Without a limit a hook could run for ever. */
    private static final double A_MILLISECOND = 0.001;

    static final Keys ITEM =
            new Keys(Stream.of(ItemField.values()).map(MappingKeys::item).toList(), List.of());

    static final Keys OVERRIDE = Keys.of(
                    Key.of("board", "the board's id or name; every board if left out", Shape.TEXT),
                    Key.of("column", "the column's id or exact title", Shape.TEXT),
                    Key.of(
                            "type",
                            "every column of this type",
                            Shape.words(Stream.of(ColumnKind.values())
                                    .map(ColumnKind::apiName)
                                    .toList())),
                    Key.of("sql", "another SQL type", TypeKeys.SQL),
                    Key.of(
                            "field",
                            "what of the cell is read instead; of a list the first that is not empty",
                            Shape.oneOrMore(Shape.matching(FieldPath.SPELLING, "text", "value"), 0)),
                    Key.of("extra", "which of the type's extra columns there are", Shape.entries(Shape.FLAG)),
                    Key.of("required", "NOT NULL: a load ends if a cell of it has no value", Shape.FLAG),
                    Key.of(
                            "hook",
                            "a hook, scripts/hooks/<name>.js, that makes the column; false for none",
                            TypeKeys.HOOK),
                    Key.of("skip", "leave the column out", Shape.FLAG))
            .withOneOf("column", "type");

    static final Keys INDEX = Keys.of(
            Key.required("column", "the column's name, or its id on the board", Shape.TEXT),
            Key.of("unique", "let no value occur twice: a load in which one does fails", Shape.FLAG));

    static final Keys LOAD = Keys.of(
            Key.of(
                    "page_size",
                    "items a request; chosen from the board's columns when left out",
                    Shape.whole(1, LARGEST_PAGE)),
            Key.of(
                    "threads",
                    "threads that map items and run hooks; one a processor, up to four, when left out",
                    Shape.whole(1, LoadSettings.MOST_THREADS)),
            Key.of(
                    "rejects_max_percent",
                    "a load fails if more of its items than this have a rejected cell",
                    Shape.number(0, 100)),
            Key.of(
                    "rejects_max_rows",
                    "a load fails if more items than this have a rejected cell",
                    Shape.whole(0, Integer.MAX_VALUE)));

    static final Keys VALIDATE = Keys.of(
            Key.of(
                    "min_rows_percent_of_production",
                    "rows there must be at least, in percent of production's",
                    Shape.number(0, 100)),
            Key.of(
                    "max_null_rate_increase",
                    "of a column, against production: 0.5 is from 10 % NULL to 60 %",
                    Shape.number(0, 1)),
            Key.of(
                    "assertions",
                    "queries that return no row if all is well; ${table} is the staging table",
                    Shape.oneOrMore(Shape.text("select * from ${table} where \"Amount\" < 0"), 0)));

    static final Keys HOOKS = Keys.of(
            Key.of("seconds_per_page", "on the clock", Shape.number(A_MILLISECOND, 3_600)),
            Key.of("statements_per_page", "JavaScript statements", Shape.whole(1, 1e15)),
            Key.of(
                    "megabytes_per_page",
                    "memory allocated, garbage included; never more than a quarter of the heap",
                    Shape.whole(1, 1e6)));

    static final Keys FILE = Keys.of(
            Key.of("item", "the columns that every table has for its items, before the board's own", section(ITEM)),
            Key.of(
                    "types",
                    "how each column type becomes SQL; one that is left out is as built in",
                    section(TypeKeys.all())),
            Key.of(
                    "overrides",
                    "what differs on one board or column; the most particular wins",
                    Shape.list(section(OVERRIDE))),
            Key.of(
                    "indexes",
                    "columns to index where a table has them, by name or id",
                    Shape.oneOrMore(Shape.either(Shape.TEXT, section(INDEX)), 0)),
            Key.of("load", "how boards are loaded", section(LOAD)),
            Key.of("validate", "what a load must stand before it goes live", section(VALIDATE)),
            Key.of("hooks", "what a hook may take for one page of items before it is stopped", section(HOOKS)),
            Key.of("workflow", "how the Kestra flows of 'generate workflow' run", section(WorkflowKeys.ALL)));

    private MappingKeys() {}

    /** The id cannot be left out: it is the primary key. */
    private static Key item(ItemField field) {
        Shape name = Shape.text(field.key());
        return field == ItemField.ID
                ? Key.of(field.key(), "the column's name", name)
                : Key.of(field.key(), "the column's name; false to leave it out", Shape.either(name, Shape.FLAG));
    }

    private static Shape section(Keys keys) {
        return new Shape.Section(keys);
    }
}
