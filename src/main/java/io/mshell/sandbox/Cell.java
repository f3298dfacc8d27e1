package io.mshell.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cell of an item: its column and what it says. Belongs to one request; not thread-safe. */
final class Cell {

    private final ItemState item;
    private final ColumnDef column;
    private @Nullable Map<String, Object> facts;

    Cell(ItemState item, ColumnDef column) {
        this.item = item;
        this.column = column;
    }

    ItemState item() {
        return item;
    }

    ColumnDef column() {
        return column;
    }

    Map<String, Object> facts() {
        if (facts == null) {
            facts = item.facts(column);
        }
        return facts;
    }

    boolean isEmpty() {
        return facts().isEmpty();
    }

    @Nullable
    Object fact(String name) {
        return facts().get(name);
    }

    /** A fact that a filled cell of this kind always has. */
    <T> T fact(String name, Class<T> type) {
        return Objects.requireNonNull(type.cast(facts().get(name)), name);
    }

    /** A fact that is a list; empty where there is none. */
    List<?> facts(String name) {
        return facts().get(name) instanceof List<?> list ? list : List.of();
    }

    /** Chooses one of the documented shapes of an empty cell, always the same for this cell. */
    int shape(int shapes) {
        return (int) ((Draw.mix(item.id() * 31 ^ column.seed()) >>> 40) % shapes);
    }
}
