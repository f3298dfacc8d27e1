package io.mshell.sandbox;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A plain object of the graph; a field whose value is a {@link Supplier} is computed when it is asked for. */
record Entity(String typeName, Map<String, Object> fields) implements Node {

    @Override
    public @Nullable Object field(String name, Map<String, Object> arguments) {
        Object value = fields.get(name);
        return value instanceof Supplier<?> supplier ? supplier.get() : value;
    }
}
