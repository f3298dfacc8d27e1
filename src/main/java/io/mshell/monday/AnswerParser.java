package io.mshell.monday;

import io.mshell.error.ErrorCode;
import io.mshell.monday.ApiFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the wanted data or a failure of an answer. HTTP 200 proves nothing: an error whose path lies in what was asked
 * for fails the whole answer, or the nulls it left would be written over good values.
 */
final class AnswerParser {

    private static final String LATER = "This is monday.com's side: try again later (https://status.monday.com).";

    private final JsonMapper json;
    private final String place;

    /** @param place the address, for messages */
    AnswerParser(JsonMapper json, String place) {
        this.json = json;
        this.place = place;
    }

    <T> T parse(HttpAnswer answer, DataReader<T> reader, Instant now) throws ApiException {
        Content<T> content = read(answer, reader);
        List<ServerError> errors = content.errors().stream()
                .filter(error -> !error.path().startsWith("complexity"))
                .map(error -> told(error, answer.retryAfterSeconds()))
                .toList();
        if (!errors.isEmpty()) {
            throw new ApiException(ErrorRules.classify(answer.status(), errors, now));
        }
        T data = content.data();
        if (answer.status() >= 300 || data == null) {
            throw new ApiException(incomplete(answer));
        }
        return data;
    }

    private <T> Content<T> read(HttpAnswer answer, DataReader<T> reader) throws ApiException {
        try {
            if (!answer.looksLikeJson()) {
                throw new ApiException(foreign(answer));
            }
            try (InputStream body = answer.open();
                    JsonParser parser = json.createParser(body)) {
                return read(parser, reader);
            }
        } catch (IOException | JacksonException e) {
            // Neither message is shown: both quote the body.
            throw new ApiException(ApiFailure.retry(
                    ApiFailure.MANY, ErrorCode.MONDAY_PROTOCOL, "The answer of " + place + " is cut off.", LATER));
        }
    }

    private <T> Content<T> read(JsonParser parser, DataReader<T> reader) {
        T data = null;
        ObjectNode rest = json.createObjectNode();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("data")) {
                data = reader.read(parser);
            } else {
                rest.set(name, json.readTree(parser));
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new tools.jackson.core.exc.StreamReadException(parser, "unexpected end");
        }
        return new Content<>(data, ErrorReader.read(rest));
    }

    private static ServerError told(ServerError error, @Nullable Long retryAfter) {
        return retryAfter == null
                ? error
                : new ServerError(error.code(), error.message(), error.path(), error.place(), retryAfter);
    }

    private ApiFailure incomplete(HttpAnswer answer) {
        if (answer.status() >= 300) {
            ServerError error = new ServerError("", "HTTP " + answer.status(), "", "", answer.retryAfterSeconds());
            return ErrorRules.classify(answer.status(), List.of(error), Instant.EPOCH);
        }
        return ApiFailure.retry(
                ApiFailure.FEW,
                ErrorCode.MONDAY_PROTOCOL,
                "The answer of " + place + " lacks the data asked for and names no error.",
                LATER);
    }

    /** An answer that is no JSON: a gateway's page, or somebody else's. */
    private ApiFailure foreign(HttpAnswer answer) {
        int status = answer.status();
        String message = "monday.com failed to answer (HTTP " + status + ").";
        return switch (status) {
            case 429 ->
                ApiFailure.of(Kind.THROTTLED, ErrorCode.MONDAY_RATE_LIMITED, message, LATER)
                        .after(answer.retryAfterSeconds());
            case 504, 524 -> ApiFailure.of(Kind.TIMEOUT, ErrorCode.MONDAY_UNAVAILABLE, message, LATER);
            case 502, 503 ->
                ApiFailure.retry(ApiFailure.MANY, ErrorCode.MONDAY_UNAVAILABLE, message, LATER)
                        .after(answer.retryAfterSeconds());
            case 401 ->
                ErrorRules.classify(status, List.of(new ServerError("", "HTTP 401", "", "", null)), Instant.EPOCH);
            default ->
                status >= 500 || answer.isEmpty()
                        ? ApiFailure.retry(ApiFailure.FEW, ErrorCode.MONDAY_UNAVAILABLE, message, LATER)
                        : ApiFailure.fatal(
                                ErrorCode.MONDAY_UNREACHABLE,
                                place + " did not answer like monday.com (HTTP " + status + ", no JSON).",
                                "Check the address (MONDAY_API_URL); a proxy or a login page may answer in its"
                                        + " place.");
        };
    }

    private record Content<T>(@Nullable T data, List<ServerError> errors) {}
}
