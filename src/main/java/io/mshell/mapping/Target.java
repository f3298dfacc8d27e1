package io.mshell.mapping;

import io.mshell.schema.ColumnSpec;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column to fill: where it stands in the row and how a JSON node becomes its value.
 *
 * @param whenEmpty what an empty cell becomes, or null
 */
record Target(
        int column,
        ColumnSpec spec,
        Conversion conversion,
        @Nullable Object whenEmpty) {

    private static final int LONGEST_RAW = 4_000;

    static Target of(int column, ColumnSpec spec, @Nullable String whenEmpty) {
        Conversion conversion = Conversion.to(spec.type());
        return new Target(column, spec, conversion, whenEmpty == null ? null : conversion.convertText(whenEmpty));
    }

    /** The node as the column's value; what does not fit is NULL and goes to the rejects. */
    @Nullable
    Object value(JsonNode node, long itemId, Consumer<Reject> rejects) {
        Object value = node.isMissingNode() ? null : conversion.convert(node);
        if (value == null) {
            return whenEmpty;
        }
        if (value instanceof Misfit misfit) {
            rejects.accept(reject(itemId, node.isString() ? node.stringValue() : node.toString(), misfit));
            return null;
        }
        return value;
    }

    /** The same for what is a text already. */
    @Nullable
    Object value(String text, long itemId, Consumer<Reject> rejects) {
        Object value = text.isEmpty() ? null : conversion.convertText(text);
        if (value instanceof Misfit misfit) {
            rejects.accept(reject(itemId, text, misfit));
            return null;
        }
        return value;
    }

    /** The cell as a reject of this column. */
    Reject reject(long itemId, String raw, String reason) {
        return reject(itemId, raw, new Misfit(reason));
    }

    private Reject reject(long itemId, String raw, Misfit misfit) {
        return new Reject(
                itemId,
                spec.origin().columnId(),
                spec.name(),
                CleanText.of(CleanText.cut(raw, LONGEST_RAW)),
                misfit.reason());
    }
}
