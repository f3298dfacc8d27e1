package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardFilter;
import io.mshell.board.BoardSummary;
import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists boards and reads their structure. */
final class BoardReader {

    private static final int BOARDS_PER_PAGE = 100;

    private static final String SUMMARY =
            "id name type state hierarchy_type items_count updated_at workspace { id name }";

    /** Boards with levels are left out before version 2026-04 unless asked for. */
    static final String LIST = "query ListBoards($page: Int!, $state: State) { boards(limit: " + BOARDS_PER_PAGE
            + ", page: $page, state: $state, hierarchy_types: [classic, multi_level]) { " + SUMMARY + " } }";

    private static final String COLUMN = "{ id title type description archived settings revision }";

    /** Columns that add up levels may be missing from the plain list, depending on the version: they are asked twice. */
    static final String DESCRIBE = "query Describe($board: [ID!]!) { boards(ids: $board, limit: 1, state: all) { "
            + SUMMARY + " columns " + COLUMN + " rollups: columns(capabilities: [CALCULATED]) " + COLUMN
            + " groups { id title position archived deleted } } }";

    private final Api api;
    private final JsonMapper json = Json.mapper();

    BoardReader(Api api) {
        this.api = api;
    }

    List<BoardSummary> list(BoardFilter filter, CancelToken cancel) {
        List<BoardSummary> found = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            Map<String, Object> variables = Map.of("page", number, "state", filter.state());
            page = boards(LIST, variables, cancel);
            for (JsonNode board : page) {
                if (isBoard(board) && matches(board, filter)) {
                    found.add(summary(board));
                }
            }
            number++;
        } while (page.size() >= BOARDS_PER_PAGE);
        return found;
    }

    /** The list of boards; where it is null for no reason given, the answer counts as failed. */
    private JsonNode boards(String query, Map<String, ?> variables, CancelToken cancel) {
        DataReader<JsonNode> reader = data -> {
            JsonNode boards = json.readTree(data).path("boards");
            return boards.isArray() && boards.values().stream().allMatch(BoardReader::isWhole) ? boards : null;
        };
        return api.ask(Call.of(query, variables, reader), cancel);
    }

    /** A board whose columns or groups are null is half an answer, and would look like a board that lost them. */
    private static boolean isWhole(JsonNode board) {
        return !board.path("columns").isNull() && !board.path("groups").isNull();
    }

    private static boolean isBoard(JsonNode board) {
        String type = board.path("type").asString("board");
        return board.isObject() && (type.equals("board") || type.equals("sub_items_board"));
    }

    private static boolean matches(JsonNode board, BoardFilter filter) {
        String search = filter.search();
        boolean named = search == null || lower(board.path("name").asString("")).contains(lower(search));
        String workspace = filter.workspace();
        JsonNode of = board.path("workspace");
        return named
                && (workspace == null
                        || of.path("id").asString("").equals(workspace)
                        || of.path("name").asString("").equalsIgnoreCase(workspace));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    Board read(String id, CancelToken cancel) {
        if (!id.matches("\\d{1,18}")) {
            throw notFound(id).error();
        }
        JsonNode board = boards(DESCRIBE, Map.of("board", List.of(id)), cancel).path(0);
        if (!board.isObject()) {
            throw notFound(id).error();
        }
        if (!isBoard(board)) {
            throw new MshellException(
                    ErrorCode.BOARD_NOT_FOUND,
                    "Board " + id + " is no board but a "
                            + board.path("type").asString("").replace('_', ' ') + ".",
                    "'boards' lists the boards.");
        }
        boolean multiLevel = board.path("hierarchy_type").asString("").equals("multi_level");
        return new Board(summary(board), multiLevel, columns(board), groups(board));
    }

    static ApiFailure notFound(String id) {
        return ApiFailure.fatal(
                ErrorCode.BOARD_NOT_FOUND,
                "monday.com shows no board " + id + ".",
                "Check the id (it is in the board's address); a private board is seen only by its members.");
    }

    private static BoardSummary summary(JsonNode board) {
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
                .sorted(Comparator.comparing(BoardReader::position))
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
