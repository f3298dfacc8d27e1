package io.mshell.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group as an object of the graph. */
record GroupNode(BoardData board, GroupDef group, Graph graph) implements Node {

    @Override
    public String typeName() {
        return "Group";
    }

    @Override
    public @Nullable Object field(String name, Map<String, Object> arguments) {
        return switch (name) {
            case "id" -> group.id();
            case "title" -> group.title();
            case "color" -> group.color();
            case "position" -> (board.groupOrdinal(group.id()) + 1) * 65536 + ".0";
            case "archived", "deleted" -> false;
            case "items_page" -> graph.world().pages().first(board, group, arguments, graph);
            default -> null;
        };
    }
}
