package io.mshell.mapping;

import io.mshell.board.Item;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads one cell of every item into the columns made from it. Its JSON is parsed once, if any of them needs it. */
final class CellReader implements PageReader {

    private final int cell;
    private final List<Column> columns;
    private final boolean readsValue;
    private final CellJson json = new CellJson();

    /** A column and the paths it takes the first value of. */
    record Column(Target target, List<FieldPath> paths) {

        JsonNode read(JsonNode cell, JsonNode value) {
            JsonNode found = MissingNode.getInstance();
            for (int i = 0; i < paths.size() && found.isMissingNode(); i++) {
                found = paths.get(i).read(cell, value);
            }
            return found;
        }
    }

    /** A reader of the cell at this place among an item's cells. */
    CellReader(int cell, List<Column> columns) {
        this.cell = cell;
        this.columns = List.copyOf(columns);
        this.readsValue =
                columns.stream().flatMap(column -> column.paths().stream()).anyMatch(FieldPath::readsValue);
    }

    @Override
    public void read(List<Item> page, @Nullable Object[][] rows, Consumer<Reject> rejects) {
        for (int i = 0; i < rows.length; i++) {
            Item item = page.get(i);
            JsonNode node = item.cells().get(cell);
            JsonNode value = readsValue ? json.parse(node.path("value")) : MissingNode.getInstance();
            for (Column column : columns) {
                Target target = column.target();
                rows[i][target.column()] = target.value(column.read(node, value), item.id(), rejects);
            }
        }
    }
}
