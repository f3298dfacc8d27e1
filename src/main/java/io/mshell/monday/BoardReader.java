package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.board.BoardFilter;
import io.mshell.board.BoardOutline;
import io.mshell.board.BoardSummary;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
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

    /** Boards named by id come whatever their hierarchy, but without {@code state} only active ones would. */
    private static final String BY_ID =
            "($boards: [ID!]!, $limit: Int!) { boards(ids: $boards, limit: $limit, state: all) { ";

    static final String DESCRIBE = "query Describe" + BY_ID + SUMMARY
            + columns("id title type description archived settings revision")
            + " groups { id title position archived deleted } } }";

    static final String OUTLINE =
            "query Outline" + BY_ID + "id name type state" + columns("id title type archived revision") + " } }";

    /**
     * A described board is estimated at some 750 points, so a batch costs well under a hundredth of what one query may.
     * The answer is what bounds it: labels alone can make a board's settings tens of KB, and a request may run 60 s.
     */
    private static final int DESCRIBED_AT_ONCE = 25;

    /** Outlines are short: without settings and groups. */
    private static final int OUTLINED_AT_ONCE = BOARDS_PER_PAGE;

    private final Api api;
    private final JsonMapper json = Json.mapper();
    private final BoardParser parser = new BoardParser(json);

    BoardReader(Api api) {
        this.api = api;
    }

    /** Columns that add up levels may be missing from the plain list, depending on the version: they are asked twice. */
    private static String columns(String fields) {
        return " columns { " + fields + " } rollups: columns(capabilities: [CALCULATED]) { " + fields + " }";
    }

    List<BoardSummary> list(BoardFilter filter, CancelToken cancel) {
        List<BoardSummary> found = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            Map<String, Object> variables = Map.of("page", number, "state", filter.state());
            page = boards(LIST, variables, cancel);
            for (JsonNode board : page) {
                if (BoardParser.isBoard(board) && matches(board, filter)) {
                    found.add(BoardParser.summary(board));
                }
            }
            number++;
        } while (page.size() >= BOARDS_PER_PAGE);
        return found;
    }

    /** The list of boards; where it is null for no reason given, the answer counts as failed. */
    private JsonNode boards(String query, Map<String, ?> variables, CancelToken cancel) {
        return api.ask(Call.of(query, variables, this::whole), cancel);
    }

    private @Nullable JsonNode whole(JsonParser data) {
        JsonNode boards = json.readTree(data).path("boards");
        return boards.isArray() && boards.values().stream().allMatch(BoardReader::isWhole) ? boards : null;
    }

    /** A board whose columns or groups are null is half an answer, and would look like a board that lost them. */
    private static boolean isWhole(JsonNode board) {
        return !board.path("columns").isNull() && !board.path("groups").isNull();
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
        if (!BoardBatches.isId(id)) {
            throw notFound(id).error();
        }
        JsonNode board =
                boards(DESCRIBE, BoardBatches.variables(List.of(id)), cancel).path(0);
        if (!board.isObject()) {
            throw notFound(id).error();
        }
        if (!BoardParser.isBoard(board)) {
            throw new MshellException(
                    ErrorCode.BOARD_NOT_FOUND,
                    "Board " + id + " is no board but a "
                            + board.path("type").asString("").replace('_', ' ') + ".",
                    "'boards' lists the boards.");
        }
        return parser.board(board);
    }

    /** Whole structures, in the order of the ids. */
    List<Board> readAll(Collection<String> ids, CancelToken cancel) {
        return batches(DESCRIBE, DESCRIBED_AT_ONCE)
                .read(ids, cancel)
                .filter(BoardParser::isBoard)
                .map(parser::board)
                .toList();
    }

    /** Outlines, in the order of the ids. */
    List<BoardOutline> outlines(Collection<String> ids, CancelToken cancel) {
        return batches(OUTLINE, OUTLINED_AT_ONCE)
                .read(ids, cancel)
                .filter(BoardParser::isBoard)
                .map(parser::outline)
                .toList();
    }

    private BoardBatches batches(String query, int atOnce) {
        return new BoardBatches(api, query, this::whole, atOnce);
    }

    static ApiFailure notFound(String id) {
        return ApiFailure.fatal(
                ErrorCode.BOARD_NOT_FOUND,
                "monday.com shows no board " + id + ".",
                "Check the id (it is in the board's address); a private board is seen only by its members.");
    }
}
