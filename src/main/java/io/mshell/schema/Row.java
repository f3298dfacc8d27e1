package io.mshell.schema;

import org.jspecify.annotations.Nullable;

/**
 * One row's values in the order of its table's columns, each of the Java type its {@link SqlType.Kind} names, or null.
 * The array is handed over, not copied: it is written by the mapper alone and read by everyone after it.
 */
public final class Row {

    private final @Nullable Object[] values;

    public Row(@Nullable Object[] values) {
        this.values = values;
    }

    public @Nullable Object get(int column) {
        return values[column];
    }

    public int size() {
        return values.length;
    }
}
