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
            case "delete_item" -> graph.item(mutations.deleteItem(item));
            case "archive_item" -> graph.item(mutations.archiveItem(item));
            case "move_item_to_group" ->
                graph.item(mutations.moveItem(item, String.valueOf(arguments.get("group_id"))));
            default -> structure(name, board, arguments);
        };
    }

    private @Nullable Object structure(String name, String board, Map<String, Object> arguments) {
        ColumnMutations columns = mutations.columns();
        String column = String.valueOf(arguments.get("column_id"));
        return switch (name) {
            case "create_column" ->
                graph.column(columns.create(
                        board,
                        Arguments.text(arguments, "id"),
                        String.valueOf(arguments.get("title")),
                        ColumnKind.of(String.valueOf(arguments.get("column_type")))));
            case "change_column_title" ->
                graph.column(columns.rename(board, column, String.valueOf(arguments.get("title"))));
            case "change_column_metadata" -> graph.column(metadata(board, column, arguments));
            case "update_column" ->
                update(board, ColumnKind.of(String.valueOf(arguments.get("column_type"))), arguments);
            case "update_status_column" -> update(board, ColumnKind.STATUS, arguments);
            case "update_dropdown_column" -> update(board, ColumnKind.DROPDOWN, arguments);
            case "delete_column" -> graph.column(columns.delete(board, column));
            case "update_board" -> updateBoard(board, arguments);
            case "archive_board" -> graph.board(columns.archiveBoard(board));
            default -> null;
        };
    }

    private Node update(String board, ColumnKind kind, Map<String, Object> arguments) {
        String column = String.valueOf(arguments.get("id"));
        return graph.column(mutations.columns().update(board, column, new ColumnUpdate(kind, arguments)));
    }

    private ColumnDef metadata(String board, String columnId, Map<String, Object> arguments) {
        String value = String.valueOf(arguments.getOrDefault("value", ""));
        return "description".equals(arguments.get("column_property"))
                ? mutations.columns().update(board, columnId, column -> column.described(value))
                : mutations.columns().rename(board, columnId, value);
    }

    private Map<String, Object> updateBoard(String board, Map<String, Object> arguments) {
        if (!"name".equals(arguments.get("board_attribute"))) {
            throw new ApiFailure(200, "InvalidArgumentException", "The sandbox changes a board's name only");
        }
        mutations.columns().renameBoard(board, String.valueOf(arguments.get("new_value")));
        return Map.of("success", true);
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
