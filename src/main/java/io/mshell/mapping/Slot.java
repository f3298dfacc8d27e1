package io.mshell.mapping;

import io.mshell.board.BoardColumn;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of the table before it has its final name: where it comes from and what it would be named. */
record Slot(Origin origin, String wantedName, SqlType type, String note, Source source) {

    /** Where the value comes from. */
    sealed interface Source {}

    /** A field that every item has. */
    record OfItem(ItemField field) implements Source {}

    /** The item's name. */
    record OfName() implements Source {}

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
