package io.mshell.mapping;

import io.mshell.board.BoardColumn;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of the table before it has its final name: where it comes from and what it would be named. */
record Slot(Origin origin, String wantedName, SqlType type, String note, Source source) {

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
        return new Slot(origin, name, field.sql(), "", new OfItem(field));
    }

    static Slot ofName(BoardColumn column, TypeMapping row) {
        return new Slot(origin(column, "", row.source()), column.title(), row.sql(), row.note(), new OfName());
    }

    static Slot of(int cell, BoardColumn column, TypeMapping row) {
        Source source = new OfCell(cell, row.fields(), row.whenEmpty());
        return new Slot(origin(column, "", row.source()), column.title(), row.sql(), row.note(), source);
    }

    static Slot of(int cell, BoardColumn column, ExtraColumn extra) {
        Source source = new OfCell(cell, extra.fields(), null);
        return new Slot(origin(column, extra.suffix(), extra.source()), column.title(), extra.sql(), "", source);
    }

    /** A hook's column: in the place of the column itself if {@code name} is empty, else beside it. */
    static Slot of(int site, BoardColumn column, Hook.Declaration hook, String name, @Nullable OfCell fallback) {
        SqlType type = Objects.requireNonNull(hook.columns().get(name));
        Origin origin = origin(column, name, hook.source());
        return new Slot(origin, column.title(), type, hook.description(), new OfHook(site, fallback));
    }

    boolean isMainOfBoard() {
        return origin.part().isEmpty() && !(source instanceof OfItem);
    }

    boolean isKey() {
        return source instanceof OfItem item && item.field() == ItemField.ID;
    }

    private static Origin origin(BoardColumn column, String part, String source) {
        return new Origin(column.id(), part, column.title(), column.typeName(), source);
    }
}
