package io.mshell.mapping;

import io.mshell.board.Item;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a column would hold without its hook.
 *
 * @param main the column as mapped, to the hook's own type; null where the hook stands beside the column
 */
record HookFallback(int cell, CellReader.@Nullable Column main) {

    void fill(Item item, @Nullable Object[] row, Consumer<Reject> rejects) {
        if (main != null) {
            new CellReader(cell, List.of(main)).read(List.of(item), new @Nullable Object[][] {row}, rejects);
        }
    }

    /** The cell as a person would know it: its text, else its value. */
    String raw(Item item) {
        JsonNode node = item.cells().get(cell);
        JsonNode text = node.path("text").isString() ? node.path("text") : node.path("display_value");
        JsonNode shown = text.isString() ? text : node.path("value");
        return shown instanceof MissingNode || shown.isNull() ? "" : shown.asString("");
    }
}
