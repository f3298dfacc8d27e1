package io.mshell.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item as an object of the graph. */
record ItemNode(ItemState item, Graph graph) implements Node {

    @Override
    public String typeName() {
        return "Item";
    }

    @Override
    public @Nullable Object field(String name, Map<String, Object> arguments) {
        return switch (name) {
            case "id" -> item.id();
            case "name" -> item.name();
            case "state" -> item.state();
            case "created_at" -> item.createdAt();
            case "updated_at" -> item.updatedAt();
            case "creator_id" -> Long.toString(item.creatorId());
            case "column_values" -> graph.cells(item, arguments);
            case "group" -> graph.group(item.board(), item.group());
            case "board" -> graph.board(item.board());
            case "creator" -> graph.user(item.creatorId());
            case "parent_item" -> parent();
            case "subitems" -> subitems();
            case "linked_items" -> linkedItems(arguments);
            case "email" -> "pulse-" + item.id() + "@use1.sandbox.example";
            case "relative_link" -> path();
            case "url" -> "https://sandbox.monday.example" + path();
            case "assets", "updates", "subscribers" -> List.of();
            default -> null;
        };
    }

    private String path() {
        return "/boards/" + item.board().id() + "/pulses/" + item.id();
    }

    private @Nullable Node parent() {
        Long parentId = item.parentId();
        ItemState parent = parentId == null ? null : graph.world().catalog().item(parentId);
        return parent == null ? null : graph.item(parent);
    }

    private List<Node> subitems() {
        graph.meter().linkedItem();
        return graph.world().catalog().descendants(item).stream()
                .map(graph::item)
                .toList();
    }

    private List<Node> linkedItems(Map<String, Object> arguments) {
        return item.board()
                .column(String.valueOf(arguments.get("link_to_item_column_id")))
                .map(column -> graph.items(new Cell(item, column).facts("ids")))
                .orElse(List.of());
    }
}
