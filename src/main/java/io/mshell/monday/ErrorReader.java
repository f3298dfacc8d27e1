package io.mshell.monday;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the errors of an answer in both formats: {@code errors[].extensions.code} since 2025, and the top-level
 * {@code error_code}, {@code error_message} with {@code errors} as strings of before, which some gateways still send.
 */
final class ErrorReader {

    private ErrorReader() {}

    /** The errors of an answer's fields other than {@code data}; empty if it reports none. */
    static List<ServerError> read(JsonNode answer) {
        List<ServerError> found = new ArrayList<>();
        for (JsonNode error : answer.path("errors")) {
            found.add(error.isString() ? legacy(answer, error.asString("")) : modern(answer, error));
        }
        boolean named = answer.has("error_code") || answer.has("error_message");
        if (found.isEmpty() && (named || answer.path("errors").isString())) {
            found.add(legacy(answer, answer.path("errors").asString("")));
        }
        return found;
    }

    private static ServerError modern(JsonNode answer, JsonNode error) {
        JsonNode extensions = error.path("extensions");
        String code = text(extensions.path("code"), text(answer.path("error_code"), ""));
        String message = text(error.path("message"), text(answer.path("error_message"), ""));
        return new ServerError(
                ServerError.normalize(code),
                message,
                path(error.path("path")),
                place(error.path("locations").path(0)),
                seconds(extensions.path("retry_in_seconds")));
    }

    private static ServerError legacy(JsonNode answer, String text) {
        String code = text(answer.path("error_code"), "");
        String message = text(answer.path("error_message"), text);
        Long seconds = seconds(answer.path("error_data").path("retry_in_seconds"));
        return new ServerError(ServerError.normalize(code), message.isEmpty() ? text : message, "", "", seconds);
    }

    private static String path(JsonNode path) {
        return path.values().stream().map(part -> part.asString("")).collect(Collectors.joining("."));
    }

    private static String place(JsonNode location) {
        return location.has("line")
                ? "line " + location.path("line").asInt(0) + ", column "
                        + location.path("column").asInt(0)
                : "";
    }

    private static @Nullable Long seconds(JsonNode node) {
        return node.isNumber() ? (Long) (long) Math.ceil(node.asDouble(0)) : null;
    }

    private static String text(JsonNode node, String otherwise) {
        return node.isString() && !node.asString("").isEmpty() ? node.asString("") : otherwise;
    }
}
