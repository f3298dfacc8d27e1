package io.mshell.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The shapes of answers that report errors. */
final class ErrorAnswers {

    private ErrorAnswers() {}

    /** A failure that is the whole answer. */
    static Answer of(ApiFailure failure) {
        Answer answer = of(failure.status(), List.of(failure.toError(List.of())));
        Object wait = failure.extensions().get("retry_in_seconds");
        return wait == null ? answer : answer.with("Retry-After", wait.toString());
    }

    /** Errors without any data. */
    static Answer of(int status, List<Map<String, Object>> errors) {
        JsonBuffer out = new JsonBuffer(1024);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errors", errors);
        body.put("extensions", Map.of("request_id", UUID.randomUUID().toString()));
        out.value(body);
        return Answer.json(status, out);
    }

    /** Closes an answer whose {@code data} is written. */
    static void finish(JsonBuffer out, List<Map<String, Object>> errors) {
        if (!errors.isEmpty()) {
            out.raw(',').key("errors").value(errors);
        }
        out.raw(',')
                .key("extensions")
                .value(Map.of("request_id", UUID.randomUUID().toString()));
        out.raw('}');
    }

    /** The format of before 2025, still sent by some gateways. */
    static Answer legacy(String code, String message, int status) {
        JsonBuffer out = new JsonBuffer(256);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error_code", code);
        body.put("error_message", message);
        body.put("error_data", Map.of());
        body.put("status_code", status);
        body.put("errors", List.of(message));
        body.put("account_id", 10000001);
        out.value(body);
        return Answer.json(200, out);
    }
}
