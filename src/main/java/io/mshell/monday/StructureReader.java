package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answered boards as {@link Board}s. */
final class StructureReader {

    private final JsonMapper json = JsonMapper.builder().build();

    /** The board, or empty for what the API lists among boards and is none: documents and the like. */
    Optional<BoardSummary> summary(JsonNode board) {
        String type = board.path("type").asString("board");
        if (!board.isObject() || !(type.equals("board") || type.equals("sub_items_board"))) {
            return Optional.empty();
        }
        JsonNode count = board.path("items_count");
        return Optional.of(new BoardSummary(
                board.path("id").asString(""),
                board.path("name").asString(""),
                type,
                board.path("state").asString("active"),
                text(board.path("workspace").path("name")),
                count.isNumber() ? count.asLong() : null,
                text(board.path("updated_at"))));
    }

    Optional<Board> board(JsonNode board) {
        Set<String> known = new HashSet<>();
        return summary(board)
                .map(summary -> new Board(
                        summary,
                        board.path("hierarchy_type").asString("").equals("multi_level"),
                        Stream.concat(stream(board.path("columns")), stream(board.path("rollups")))
                                .map(this::column)
                                .filter(column -> known.add(column.id()))
                                .toList(),
                        groups(board.path("groups"))));
    }

    private BoardColumn column(JsonNode column) {
        String type = column.path("type").asString("");
        return new BoardColumn(
                column.path("id").asString(""),
                column.path("title").asString(""),
                ColumnKind.of(type),
                type,
                column.path("description").asString(""),
                settings(column),
                column.path("archived").asBoolean(false),
                column.path("revision").asString(""));
    }

    /** {@code settings} is an object; where it is missing, the deprecated {@code settings_str} holds one as text. */
    private JsonNode settings(JsonNode column) {
        JsonNode settings = column.path("settings");
        if (settings.isObject()) {
            return settings;
        }
        try {
            JsonNode parsed = json.readTree(
                    settings.isString()
                            ? settings.asString()
                            : column.path("settings_str").asString("{}"));
            return parsed.isObject() ? parsed : json.createObjectNode();
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static List<Group> groups(JsonNode groups) {
        return stream(groups)
                .filter(group -> !group.path("archived").asBoolean(false)
                        && !group.path("deleted").asBoolean(false))
                .sorted(Comparator.comparing(StructureReader::position))
                .map(group -> new Group(
                        group.path("id").asString(""), group.path("title").asString("")))
                .toList();
    }

    private static BigDecimal position(JsonNode group) {
        try {
            return new BigDecimal(group.path("position").asString("0"));
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
