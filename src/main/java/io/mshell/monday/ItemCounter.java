package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Lets the server count a board's items, which it does since version 2025-10 and not for every account. */
final class ItemCounter {

    static final String COUNT = "query Count($board: ID!) { aggregate(query: { from: { type: TABLE, id: $board },"
            + " select: [{ type: FUNCTION, function: { function: COUNT_ITEMS }, as: \"items\" }] }) {"
            + " results { entries { alias value { __typename ... on AggregateBasicAggregationResult { result } } } } } }";

    private final Api api;

    ItemCounter(Api api) {
        this.api = api;
    }

    OptionalLong count(Board board, CancelToken cancel) {
        JsonNode data;
        try {
            data = api.ask(COUNT, Map.of("board", board.id()), cancel);
        } catch (MshellException e) {
            if (isRefusal(e.code())) {
                return OptionalLong.empty();
            }
            throw e;
        }
        JsonNode result = data.path("aggregate")
                .path("results")
                .path(0)
                .path("entries")
                .path(0)
                .path("value")
                .path("result");
        return result.isNumber() ? OptionalLong.of(result.asLong(0)) : OptionalLong.empty();
    }

    private static boolean isRefusal(ErrorCode code) {
        return code == ErrorCode.MONDAY_QUERY_INVALID
                || code == ErrorCode.MONDAY_FORBIDDEN
                || code == ErrorCode.MONDAY_UNAVAILABLE
                || code == ErrorCode.MONDAY_TOO_COMPLEX
                || code == ErrorCode.MONDAY_PROTOCOL;
    }
}
