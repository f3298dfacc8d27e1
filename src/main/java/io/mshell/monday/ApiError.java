package io.mshell.monday;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One error of an answer, whichever format it came in.
 *
 * @param code as sent, empty if none
 * @param status the status the error itself names, else the answer's
 * @param place where in the query or the data, empty if not said
 */
record ApiError(
        String code, String message, int status, @Nullable Long retryInSeconds, String place) {

    /** Reads an entry of {@code errors}, which may be a plain string, with the legacy fields around it. */
    static ApiError of(JsonNode error, JsonNode body, int httpStatus) {
        JsonNode extensions = error.path("extensions");
        String code = extensions.path("code").asString(body.path("error_code").asString(""));
        String message = error.isString()
                ? error.asString()
                : error.path("message").asString(body.path("error_message").asString("no message"));
        int status =
                extensions.path("status_code").asInt(body.path("status_code").asInt(httpStatus));
        JsonNode retry = extensions.path("retry_in_seconds");
        return new ApiError(code, message, status, retry.isNumber() ? retry.asLong() : null, place(error));
    }

    private static String place(JsonNode error) {
        JsonNode path = error.path("path");
        if (path.isArray() && !path.isEmpty()) {
            StringJoiner joined = new StringJoiner(".");
            path.forEach(step -> joined.add(step.asString("")));
            return "at " + joined;
        }
        JsonNode location = error.path("locations").path(0);
        return location.isObject()
                ? "line " + location.path("line").asInt(0) + ", column "
                        + location.path("column").asInt(0)
                : "";
    }

    /** Code, message and place in one line, for people. */
    String describe() {
        return message + (place.isEmpty() ? "" : " (" + place + ")") + (code.isEmpty() ? "" : " [" + code + "]");
    }
}
