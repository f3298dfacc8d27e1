package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardOutline;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a board from the object the API answers for it. */
final class BoardParser {

    private final JsonMapper json;

    BoardParser(JsonMapper json) {
        this.json = json;
    }

    /** Documents and objects of apps are listed among the boards. */
    static boolean isBoard(JsonNode board) {
        String type = board.path("type").asString("board");
        return board.isObject() && (type.equals("board") || type.equals("sub_items_board"));
    }

    Board board(JsonNode board) {
        boolean multiLevel = board.path("hierarchy_type").asString("").equals("multi_level");
        return new Board(summary(board), multiLevel, columns(board), groups(board));
    }

    BoardOutline outline(JsonNode board) {
        List<BoardOutline.Column> columns = columns(board).stream()
                .map(column -> new BoardOutline.Column(
                        column.id(), column.title(), column.typeName(), column.archived(), column.revision()))
                .toList();
        BoardSummary summary = summary(board);
        return new BoardOutline(summary.id(), summary.name(), summary.state(), columns);
    }

    static BoardSummary summary(JsonNode board) {
        return new BoardSummary(
                board.path("id").asString(""),
                board.path("name").asString(""),
                board.path("type").asString("board"),
                board.path("state").asString("active"),
                text(board.path("workspace").path("name")),
                board.path("items_count").isNumber() ? board.path("items_count").asLong(0) : null,
                text(board.path("updated_at")));
    }

    private List<BoardColumn> columns(JsonNode board) {
        Map<String, BoardColumn> columns = new LinkedHashMap<>();
        board.path("columns").forEach(column -> add(columns, column));
        board.path("rollups").forEach(column -> add(columns, column));
        return List.copyOf(columns.values());
    }

    private void add(Map<String, BoardColumn> columns, JsonNode column) {
        String type = column.path("type").asString("");
        String id = column.path("id").asString("");
        columns.putIfAbsent(
                id,
                new BoardColumn(
                        id,
                        column.path("title").asString(""),
                        ColumnKind.of(type),
                        type,
                        column.path("description").asString(""),
                        settings(column.path("settings")),
                        column.path("archived").asBoolean(false),
                        column.path("revision").asString("")));
    }

    /** An object in every version so far, but a JSON scalar may as well arrive as text. */
    private JsonNode settings(JsonNode settings) {
        JsonNode parsed = settings;
        if (settings.isString()) {
            try {
                parsed = json.readTree(settings.asString(""));
            } catch (JacksonException e) {
                return json.createObjectNode();
            }
        }
        return parsed.isObject() ? parsed : json.createObjectNode();
    }

    private static List<Group> groups(JsonNode board) {
        return board.path("groups").values().stream()
                .filter(group -> !group.path("archived").asBoolean(false)
                        && !group.path("deleted").asBoolean(false))
                .sorted(Comparator.comparing(BoardParser::position))
                .map(group -> new Group(
                        group.path("id").asString(""), group.path("title").asString("")))
                .toList();
    }

    /** A decimal number as a text. */
    private static BigDecimal position(JsonNode group) {
        try {
            return new BigDecimal(group.path("position").asString("0"));
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString("") : null;
    }
}
