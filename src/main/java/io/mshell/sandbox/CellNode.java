package io.mshell.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cell as an object of the graph. */
final class CellNode implements Node {

    private final Cell cell;
    private final Graph graph;

    CellNode(Cell cell, Graph graph) {
        this.cell = cell;
        this.graph = graph;
    }

    @Override
    public String typeName() {
        return cell.column().cellType();
    }

    Cell cell() {
        return cell;
    }

    @Override
    public @Nullable Object field(String name, Map<String, Object> arguments) {
        return switch (name) {
            case "id" -> cell.column().id();
            case "type" -> cell.column().kind().apiName();
            case "text" -> CellText.of(cell);
            case "value" -> CellValue.of(cell);
            case "column" -> graph.column(cell.column());
            case "display_value" -> graph.displayValue(cell);
            case "updated_at" ->
                cell.column().kind() == io.mshell.board.ColumnKind.LAST_UPDATED
                        ? cell.fact("at")
                        : cell.isEmpty() ? null : cell.item().updatedAt();
            default -> CellFields.of(cell, name, graph);
        };
    }
}
