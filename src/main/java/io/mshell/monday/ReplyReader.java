package io.mshell.monday;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what an answer means. The API has had two error formats, sends errors with status 200 and data beside them, and
 * gateways in front of it answer with HTML; all are read here. Data with any error beside it is never taken: a null in
 * it may be a value that failed.
 */
final class ReplyReader {

    private static final Pattern RESET_IN = Pattern.compile("reset in (\\d+) seconds", Pattern.CASE_INSENSITIVE);

    private final JsonMapper json;
    private final URI url;

    ReplyReader(JsonMapper json, URI url) {
        this.json = json;
        this.url = url;
    }

    Outcome read(Reply reply) {
        JsonNode body;
        try {
            body = json.readTree(reply.body());
        } catch (JacksonException e) {
            return notJson(reply);
        }
        List<ApiError> errors = errors(body, reply.status());
        if (errors.isEmpty()) {
            JsonNode data = body.path("data");
            if (reply.status() < 400 && data.isObject()) {
                return new Outcome.Data(data);
            }
            return broken(reply.status(), "the answer holds neither data nor an error");
        }
        return judge(errors, reply);
    }

    private Outcome judge(List<ApiError> errors, Reply reply) {
        Outcome worst = null;
        for (ApiError error : errors) {
            Outcome outcome = judge(error, reply);
            if (worst == null || rank(outcome) > rank(worst)) {
                worst = outcome;
            }
        }
        return java.util.Objects.requireNonNull(worst);
    }

    /** A fatal error decides whatever else is reported; a limit is waited for before anything is tried again. */
    private static int rank(Outcome outcome) {
        if (outcome instanceof Outcome.Fatal) {
            return 5;
        }
        if (outcome instanceof Outcome.CursorExpired) {
            return 4;
        }
        if (outcome instanceof Outcome.TooLarge) {
            return 3;
        }
        return outcome instanceof Outcome.Throttled ? 2 : 1;
    }

    private Outcome judge(ApiError error, Reply reply) {
        String said = error.describe();
        return switch (ErrorKind.of(error)) {
            case DAILY_LIMIT -> new Outcome.Fatal(dailyLimit(error, pause(error, reply)));
            case LIMIT -> new Outcome.Throttled(pause(error, reply), said);
            case TOO_COMPLEX -> new Outcome.TooLarge(said);
            case CURSOR -> new Outcome.CursorExpired(said);
            case PASSING -> new Outcome.Broken(said, false);
            case SERVER -> new Outcome.Broken(said, true);
            case UNAUTHORIZED ->
                new Outcome.Fatal(new MshellException(
                        ErrorCode.MONDAY_UNAUTHORIZED,
                        "monday.com refused the token: " + said,
                        "set MONDAY_API_TOKEN to a valid token; 'doctor' shows where it is taken from"));
            case FORBIDDEN ->
                new Outcome.Fatal(new MshellException(
                        ErrorCode.MONDAY_FORBIDDEN,
                        "the token may not do this: " + said,
                        "ask for access to the board, or use a token with the scopes boards:read and users:read"));
            case NOT_FOUND ->
                new Outcome.Fatal(new MshellException(
                        ErrorCode.BOARD_NOT_FOUND,
                        "monday.com does not know it: " + said,
                        "'boards' lists the boards this token can see"));
            case QUERY ->
                new Outcome.Fatal(new MshellException(
                        ErrorCode.MONDAY_QUERY_INVALID,
                        "monday.com refused the query: " + said,
                        "check it against the API version in use ('budget' and 'sessions' show it)"));
            case UNKNOWN ->
                reply.status() >= 500
                        ? new Outcome.Broken(said, true)
                        : new Outcome.Fatal(
                                new MshellException(ErrorCode.MONDAY_PROTOCOL, "monday.com answered: " + said));
        };
    }

    private static MshellException dailyLimit(ApiError error, @Nullable Duration pause) {
        return new MshellException(
                ErrorCode.MONDAY_DAILY_LIMIT,
                "the account's API calls of today are used up: " + error.describe(),
                "calls are given again at 00:00 UTC" + (pause == null ? "" : ", in " + pause.toMinutes() + " minutes"));
    }

    private Outcome notJson(Reply reply) {
        String beginning = new String(reply.body(), 0, Math.min(reply.body().length, 80), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (reply.status() == 401 || reply.status() == 403 || reply.status() == 404 || reply.status() == 407) {
            return new Outcome.Fatal(new MshellException(
                    ErrorCode.MONDAY_UNREACHABLE,
                    url + " answered " + reply.status() + " with something that is not the API",
                    "check MONDAY_API_URL and any proxy in between"));
        }
        boolean page = beginning.startsWith("<");
        return broken(reply.status(), page ? "answered with a web page" : "answered with text cut short or not JSON");
    }

    private static Outcome broken(int status, String what) {
        return new Outcome.Broken("status " + status + ": " + what, false);
    }

    private static @Nullable Duration pause(ApiError error, Reply reply) {
        Integer header = reply.header("retry-after").map(ReplyReader::number).orElse(null);
        if (header != null && header >= 0) {
            return Duration.ofSeconds(header);
        }
        if (error.retryInSeconds() != null) {
            return Duration.ofSeconds(error.retryInSeconds());
        }
        Matcher legacy = RESET_IN.matcher(error.message());
        return legacy.find() ? Duration.ofSeconds(Long.parseLong(legacy.group(1))) : null;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static List<ApiError> errors(JsonNode body, int status) {
        List<ApiError> errors = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            errors.add(ApiError.of(error, body, status));
        }
        if (errors.isEmpty() && (body.has("error_code") || body.has("error_message"))) {
            errors.add(ApiError.of(body, body, status));
        }
        return errors;
    }
}
