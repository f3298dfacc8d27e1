package io.mshell.mapping;

import io.mshell.board.BoardColumn;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of the table before it has its final name: where it comes from and what it would be named. */
record Slot(Origin origin, String wantedName, SqlType type, boolean nullable, String note, Source source) {

    /** Where the value comes from. */
    sealed interface Source {}

    /** A field that every item has. */
    record OfItem(ItemField field) implements Source {}

    /** The item's name. */
    record OfName() implements Source {}

    /**
     * A column made by a hook.
     *
     * @param site which of the board's hooked columns this is of, by its place among them
     * @param fallback how the column would be read without the hook; null where there would be no column
     */
    record OfHook(int site, @Nullable OfCell fallback) implements Source {}

    /** One of the item's cells, by its place in the request. */
    record OfCell(int cell, List<String> fields, @Nullable String whenEmpty) implements Source {}

    static Slot of(ItemField field, String name) {
        Origin origin = new Origin(field.originId(), "", name, "item", field.source());
        return new Slot(origin, name, field.sql(), field != ItemField.ID, "", new OfItem(field));
    }

    static Slot ofName(BoardColumn column, TypeMapping row) {
        return main(column, row, new OfName());
    }

    static Slot of(int cell, BoardColumn column, TypeMapping row) {
        return main(column, row, new OfCell(cell, row.fields(), row.whenEmpty()));
    }

    private static Slot main(BoardColumn column, TypeMapping row, Source source) {
        Origin origin = origin(column, "", row.source());
        return new Slot(origin, column.title(), row.sql(), !row.required(), row.note(), source);
    }

    static Slot of(int cell, BoardColumn column, ExtraColumn extra) {
        Source source = new OfCell(cell, extra.fields(), null);
        return new Slot(origin(column, extra.suffix(), extra.source()), column.title(), extra.sql(), true, "", source);
    }

    /** A hook's column: in the place of the column itself if {@code name} is empty, else beside it. */
    static Slot of(int site, BoardColumn column, Hook.Declaration hook, String name, @Nullable OfCell fallback) {
        SqlType type = Objects.requireNonNull(hook.columns().get(name));
        Origin origin = origin(column, name, hook.source());
        return new Slot(origin, column.title(), type, true, hook.description(), new OfHook(site, fallback));
    }

    /** The same column, which may not be NULL. */
    Slot required() {
        return new Slot(origin, wantedName, type, false, note, source);
    }

    boolean isMainOfBoard() {
        return origin.part().isEmpty() && !(source instanceof OfItem);
    }

    private static Origin origin(BoardColumn column, String part, String source) {
        return new Origin(column.id(), part, column.title(), column.typeName(), source);
    }
}
