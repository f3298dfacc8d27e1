package io.mshell.registry;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A board's structure as JSON. */
final class BoardJson {

    private BoardJson() {}

    static ObjectNode write(Board board) {
        BoardSummary summary = board.summary();
        ObjectNode node = JsonText.object()
                .put("id", summary.id())
                .put("name", summary.name())
                .put("type", summary.type())
                .put("state", summary.state())
                .put("workspace", summary.workspace())
                .put("multiLevel", board.multiLevel());
        ArrayNode columns = node.putArray("columns");
        board.columns().forEach(column -> columns.add(write(column)));
        ArrayNode groups = node.putArray("groups");
        board.groups().forEach(group -> groups.addObject().put("id", group.id()).put("title", group.title()));
        return node;
    }

    static Board read(JsonFields fields) {
        BoardSummary summary = new BoardSummary(
                fields.text("id"),
                fields.text("name"),
                fields.text("type"),
                fields.text("state"),
                fields.optionalText("workspace").orElse(null),
                null,
                null);
        List<BoardColumn> columns =
                fields.objects("columns").stream().map(BoardJson::column).toList();
        List<Group> groups = fields.objects("groups").stream()
                .map(group -> new Group(group.text("id"), group.text("title")))
                .toList();
        return new Board(summary, fields.flag("multiLevel"), columns, groups);
    }

    private static ObjectNode write(BoardColumn column) {
        ObjectNode node = JsonText.object()
                .put("id", column.id())
                .put("title", column.title())
                .put("type", column.typeName())
                .put("description", column.description())
                .put("archived", column.archived())
                .put("revision", column.revision());
        node.set("settings", column.settings());
        return node;
    }

    private static BoardColumn column(JsonFields fields) {
        String type = fields.text("type");
        return new BoardColumn(
                fields.text("id"),
                fields.text("title"),
                ColumnKind.of(type),
                type,
                fields.text("description"),
                fields.node().path("settings"),
                fields.flag("archived"),
                fields.text("revision"));
    }
}
