package io.mshell.monday;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.monday.ApiFailure.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads boards by their ids, many in one request. A batch that is more than the server manages is read in halves.
 *
 * @param query takes the variables {@code boards} and {@code limit}
 * @param reader takes the list of boards from an answer
 * @param atOnce boards in one request at most
 */
record BoardBatches(Api api, String query, DataReader<JsonNode> reader, int atOnce) {

    /** Whether the API would take this for an id at all. */
    static boolean isId(String text) {
        return text.matches("\\d{1,18}");
    }

    /** Without {@code limit} the default of 25 would cut the list short. */
    static Map<String, Object> variables(List<String> ids) {
        return Map.of("boards", ids, "limit", ids.size());
    }

    /** What the server shows of these boards, in the order of the ids; it answers in its own. */
    Stream<JsonNode> read(Collection<String> ids, CancelToken cancel) {
        List<String> wanted = ids.stream().distinct().filter(BoardBatches::isId).toList();
        Map<String, JsonNode> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += atOnce) {
            List<String> batch = wanted.subList(from, Math.min(wanted.size(), from + atOnce));
            for (JsonNode board : batch(batch, cancel)) {
                found.put(board.path("id").asString(""), board);
            }
        }
        return wanted.stream().map(found::get).filter(Objects::nonNull);
    }

    private List<JsonNode> batch(List<String> ids, CancelToken cancel) {
        try {
            Call<JsonNode> call = Call.of(query, variables(ids), reader);
            return List.copyOf(api.send(() -> call, cancel).values());
        } catch (ApiException e) {
            ApiFailure failure = e.failure();
            boolean gone = failure.error().code() == ErrorCode.BOARD_NOT_FOUND;
            if (ids.size() > 1 && (gone || isTooMuch(failure))) {
                return halves(ids, cancel);
            }
            if (gone) {
                return List.of();
            }
            throw failure.error();
        }
    }

    /** A board that is gone is left out of the list, but has been seen to fail the whole request as well. */
    private List<JsonNode> halves(List<String> ids, CancelToken cancel) {
        int half = ids.size() / 2;
        List<JsonNode> boards = new ArrayList<>(batch(ids.subList(0, half), cancel));
        boards.addAll(batch(ids.subList(half, ids.size()), cancel));
        return boards;
    }

    private static boolean isTooMuch(ApiFailure failure) {
        return failure.kind() == Kind.SHRINK || failure.kind() == Kind.TIMEOUT;
    }
}
