package io.mshell.monday;

import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.monday.ApiFailure.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests: through the gate, again when that can help, and to the user when it cannot. Thread-safe. */
final class Api implements AutoCloseable {

    private final Transport transport;
    private final Gate gate;
    private final Timer timer;
    private final RetryPolicy retries;
    private final VersionNotices notices;
    private final JsonMapper json;
    private final AnswerParser parser;

    Api(MondayConfig config, Session session) {
        transport = new Transport(config, session.readTimeout());
        timer = session.timer();
        gate = new Gate(config.concurrency(), timer);
        retries = new RetryPolicy(session.random());
        notices = new VersionNotices(config.apiVersion());
        json = Json.mapper();
        parser = new AnswerParser(json, transport.place());
    }

    Gate gate() {
        return gate;
    }

    VersionNotices notices() {
        return notices;
    }

    /** Sends a call whose failure nobody can mend. */
    <T> T ask(Call<T> call, CancelToken cancel) {
        try {
            return send(() -> call, cancel);
        } catch (ApiException e) {
            throw e.failure().error();
        }
    }

    /** Sends a call and gives the whole data. */
    JsonNode ask(String query, Map<String, ?> variables, CancelToken cancel) {
        return ask(Call.of(query, variables, json::readTree), cancel);
    }

    /**
     * Sends a call, again as often as its failures allow.
     *
     * @param calls gives the call anew for each attempt, for its page may shrink
     */
    <T> T send(Supplier<Call<T>> calls, CancelToken cancel) throws ApiException {
        for (int attempt = 1; ; attempt++) {
            Call<T> call = calls.get();
            try {
                return attempt(call, cancel);
            } catch (ApiException e) {
                call.onFailure().accept(e.failure());
                waitOrGiveUp(e, call, attempt, cancel);
            }
        }
    }

    private <T> T attempt(Call<T> call, CancelToken cancel) throws ApiException {
        byte[] body = body(call);
        HttpAnswer answer = post(body, call.cost(), cancel);
        notices.answered(answer.header("api-version"));
        return parser.parse(answer, call.reader(), timer.now());
    }

    private HttpAnswer post(byte[] body, Cost cost, CancelToken cancel) throws ApiException {
        Gate.Permit permit = gate.enter(cost, cancel);
        try {
            HttpAnswer answer = transport.post(body, cancel);
            gate.heard(answer.rateLimits("RateLimit-Policy"), answer.rateLimits("RateLimit"));
            return answer;
        } finally {
            permit.close();
        }
    }

    private byte[] body(Call<?> call) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", call.query());
        body.put("variables", call.variables());
        return json.writeValueAsBytes(body);
    }

    private void waitOrGiveUp(ApiException e, Call<?> call, int attempt, CancelToken cancel) throws ApiException {
        ApiFailure failure = e.failure();
        boolean refused = failure.kind() == Kind.THROTTLED;
        OptionalLong wait = retries.waitMillis(failure, attempt);
        if (wait.isEmpty() || !call.mayRepeat(failure)) {
            throw attempt == 1 ? e : new ApiException(failure.afterAttempts(attempt));
        }
        if (refused) {
            gate.shut(wait.getAsLong());
        } else {
            timer.sleep(wait.getAsLong(), cancel);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
