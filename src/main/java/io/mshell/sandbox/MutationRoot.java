package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The fields of {@code Mutation}. */
record MutationRoot(Graph graph, Mutations mutations, JsonMapper json) implements Node {

    @Override
    public String typeName() {
        return "Mutation";
    }

    @Override
    public @Nullable Object field(String name, Map<String, Object> arguments) {
        String board = String.valueOf(arguments.get("board_id"));
        long item = Arguments.id(arguments.get("item_id"));
        String column = String.valueOf(arguments.get("column_id"));
        return switch (name) {
            case "create_item" ->
                graph.item(mutations.createItem(
                        board,
                        Arguments.text(arguments, "group_id"),
                        String.valueOf(arguments.get("item_name")),
                        cells(arguments.get("column_values"))));
            case "change_simple_column_value" ->
                graph.item(mutations.changeCell(item, column, String.valueOf(arguments.getOrDefault("value", ""))));
            case "change_column_title" ->
                graph.column(mutations.renameColumn(board, column, String.valueOf(arguments.get("title"))));
            case "create_column" ->
                graph.column(mutations.createColumn(
                        board,
                        Arguments.text(arguments, "id"),
                        String.valueOf(arguments.get("title")),
                        ColumnKind.of(String.valueOf(arguments.get("column_type")))));
            case "delete_item" -> graph.item(mutations.deleteItem(item));
            case "archive_item" -> graph.item(mutations.archiveItem(item));
            case "move_item_to_group" ->
                graph.item(mutations.moveItem(item, String.valueOf(arguments.get("group_id"))));
            default -> null;
        };
    }

    /** Cells come as a JSON object inside a JSON string. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> cells(@Nullable Object columnValues) {
        if (columnValues instanceof String text) {
            try {
                return json.readValue(text, Map.class);
            } catch (tools.jackson.core.JacksonException e) {
                throw new ApiFailure(200, "ColumnValueException", "column_values is not a JSON object");
            }
        }
        return columnValues instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
