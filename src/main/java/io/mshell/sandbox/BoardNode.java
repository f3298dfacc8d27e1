package io.mshell.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A board as an object of the graph. */
record BoardNode(BoardData board, Graph graph) implements Node {

    private static final int ITEMS_LIMIT = 10_000;

    @Override
    public String typeName() {
        return "Board";
    }

    @Override
    public @Nullable Object field(String name, Map<String, Object> arguments) {
        return switch (name) {
            case "columns" -> columns(arguments);
            case "groups" -> groups(arguments);
            case "items_page" -> graph.world().pages().first(board, null, arguments, graph);
            case "items_count" -> board.countActive();
            case "items_limit" -> Math.max(ITEMS_LIMIT, board.def().itemCount());
            case "top_group" -> graph.group(board, board.group(0));
            case "workspace" ->
                Workplace.WORKSPACES.stream()
                        .filter(workspace -> workspace.id().equals(board.def().workspaceId()))
                        .findFirst()
                        .map(graph::workspace)
                        .orElse(null);
            case "creator", "owner" -> graph.user(People.USERS.get(0).id());
            case "owners", "subscribers" -> List.of(new UserNode(People.USERS.get(0), graph));
            case "team_owners", "team_subscribers", "tags", "views", "updates", "activity_logs" -> List.of();
            default -> scalar(name);
        };
    }

    private @Nullable Object scalar(String name) {
        return switch (name) {
            case "id" -> board.id();
            case "name" -> board.name();
            case "description" -> null;
            case "state" -> board.state();
            case "type" -> board.def().type();
            case "board_kind" -> "public";
            case "hierarchy_type" -> board.def().hierarchy();
            case "workspace_id" -> board.def().workspaceId();
            case "url" -> "https://sandbox.monday.example/boards/" + board.id();
            case "created_at" -> board.createdAt();
            case "updated_at" -> board.updatedAt();
            case "permissions" -> "everyone";
            case "access_level" -> "edit";
            case "item_terminology" -> "item";
            default -> null;
        };
    }

    private List<Node> columns(Map<String, Object> arguments) {
        List<Node> columns =
                Columns.ofBoard(board, arguments).map(graph::column).toList();
        graph.meter().columns(columns.size());
        return columns;
    }

    private List<Node> groups(Map<String, Object> arguments) {
        List<?> ids = Arguments.list(arguments, "ids");
        return board.groups().stream()
                .filter(group -> !Arguments.given(arguments, "ids") || ids.contains(group.id()))
                .map(group -> graph.group(board, group))
                .toList();
    }
}
