package io.mshell.monday;

import io.mshell.error.ErrorCode;
import io.mshell.monday.ApiFailure.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What each error of monday.com asks for. The codes are those of the page on error handling and those seen live; they
 * are compared without regard to case, blanks and underscores, and the message decides where a code is ambiguous.
 */
final class ErrorRules {

    private static final Pattern RESET_IN = Pattern.compile("reset in (\\d+) seconds");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final String WAIT = "Run it again in a minute, or lower the concurrency.";
    private static final String LATER = "This is monday.com's side: try again later (https://status.monday.com).";
    private static final String QUERY = "Check the query against the API version in use.";

    private static final Set<String> THROTTLES = Set.of(
            "complexitybudgetexhausted",
            "minuteratelimitexceeded",
            "ratelimitexceeded",
            "maxconcurrencyexceeded",
            "concurrencylimitexceeded",
            "fieldlimitexceeded",
            "fieldminuteratelimitexceeded",
            "toomanyrequests",
            "ipratelimitexceeded");
    private static final Set<String> PASSING = Set.of("apitemporarilyblocked", "resourcelocked", "serviceunavailable");
    private static final Set<String> UNAUTHORIZED = Set.of("notauthenticated", "unauthorized");
    private static final Set<String> FORBIDDEN = Set.of(
            "useraccessdenied",
            "userunauthorizedexception",
            "userunauthorized",
            "missingrequiredpermissions",
            "unauthorizedfieldortype");
    private static final Set<String> GONE = Set.of("invalidboardidexception", "resourcenotfoundexception");
    private static final Set<String> INVALID = Set.of(
            "invalidcolumnidexception",
            "invalidcolumntypeexception",
            "invaliduseridexception",
            "invalidargumentexception",
            "invalidversionexception",
            "invalidinputexception",
            "jsonparseexception",
            "parseerror",
            "graphqlparsefailed",
            "graphqlvalidationfailed",
            "baduserinput",
            "undefinedfield",
            "columnvalueexception",
            "correctedvalueexception",
            "itemslimitationexception",
            "datavalidationserror",
            "idempotencyconflict",
            "recordinvalidexception",
            "assetunavailable");

    private ErrorRules() {}

    /** What the answer's errors ask for, the gravest of them deciding. */
    static ApiFailure classify(int status, List<ServerError> errors, Instant now) {
        return errors.stream()
                .map(error -> classify(status, error, now))
                .max(Comparator.comparing(ApiFailure::kind))
                .orElseThrow();
    }

    private static ApiFailure classify(int status, ServerError error, Instant now) {
        if (error.codeHas("dailylimit")) {
            return dailyLimit(error, now);
        }
        if (error.codeHas("cursor") || error.saysIgnoringCase("cursorexpired") || isExpiredCursor(error)) {
            return ApiFailure.of(
                    Kind.CURSOR_EXPIRED,
                    ErrorCode.MONDAY_CURSOR_EXPIRED,
                    "monday.com forgot where the reading had got to: " + error.described(),
                    "Run it again; a cursor lives for 60 minutes.");
        }
        if (isTooComplex(error)) {
            return ApiFailure.of(
                    Kind.SHRINK,
                    ErrorCode.MONDAY_TOO_COMPLEX,
                    "monday.com finds the query too complex: " + error.described(),
                    "Ask for fewer columns, above all mirrors, formulas and connected boards.");
        }
        if (THROTTLES.contains(error.code()) || error.code().equals("complexityexception")) {
            return throttled(error);
        }
        return refused(error, status);
    }

    private static ApiFailure refused(ServerError error, int status) {
        if (UNAUTHORIZED.contains(error.code()) || status == 401) {
            return unauthorized(error);
        }
        if (FORBIDDEN.contains(error.code()) || status == 403) {
            return ApiFailure.fatal(
                    ErrorCode.MONDAY_FORBIDDEN,
                    "monday.com refuses this to the token: " + error.described(),
                    "The token's owner needs access to it, and an app's token the scope (boards:read, me:read,"
                            + " account:read).");
        }
        if (GONE.contains(error.code())) {
            return ApiFailure.fatal(
                    ErrorCode.BOARD_NOT_FOUND,
                    "monday.com does not find it: " + error.described(),
                    "It is gone, or the token's owner cannot see it.");
        }
        if (INVALID.contains(error.code()) || status == 400 || isValidation(error)) {
            return ApiFailure.fatal(
                    ErrorCode.MONDAY_QUERY_INVALID, "monday.com refuses the query: " + error.described(), QUERY);
        }
        return passing(error, status);
    }

    private static ApiFailure passing(ServerError error, int status) {
        String message = "monday.com failed to answer: " + error.described();
        if (error.codeHas("timeout") || status == 504) {
            return ApiFailure.of(Kind.TIMEOUT, ErrorCode.MONDAY_UNAVAILABLE, message, LATER)
                    .after(error.retrySeconds());
        }
        if (status == 429) {
            return throttled(error);
        }
        boolean passing = status == 502 || status == 503 || status == 423 || PASSING.contains(error.code());
        if (passing || error.saysIgnoringCase("resource locked")) {
            return ApiFailure.retry(ApiFailure.MANY, ErrorCode.MONDAY_UNAVAILABLE, message, LATER)
                    .after(error.retrySeconds());
        }
        // What is left is often the query's own fault and repeats for ever, an internal error included.
        boolean nameless =
                status >= 500 || error.code().isEmpty() || error.code().equals("internalservererror");
        return ApiFailure.retry(
                        ApiFailure.FEW,
                        nameless ? ErrorCode.MONDAY_UNAVAILABLE : ErrorCode.MONDAY_QUERY_INVALID,
                        message,
                        nameless ? LATER : QUERY)
                .after(error.retrySeconds());
    }

    private static ApiFailure throttled(ServerError error) {
        return ApiFailure.of(
                        Kind.THROTTLED,
                        ErrorCode.MONDAY_RATE_LIMITED,
                        "monday.com's limits are used up: " + error.described(),
                        WAIT)
                .after(error.retrySeconds() != null ? error.retrySeconds() : resetIn(error.message()));
    }

    private static @Nullable Long resetIn(String message) {
        Matcher matcher = RESET_IN.matcher(message);
        return matcher.find() ? Long.valueOf(matcher.group(1)) : null;
    }

    private static ApiFailure dailyLimit(ServerError error, Instant now) {
        Instant midnight = now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Long seconds = error.retrySeconds();
        Instant reset = seconds == null ? midnight : now.plusSeconds(seconds);
        return ApiFailure.fatal(
                ErrorCode.MONDAY_DAILY_LIMIT,
                "The account's API calls of the day are used up; they reset at " + TIME.format(reset) + ".",
                "Run it again then. 'budget' shows the plan's daily limit.");
    }

    private static ApiFailure unauthorized(ServerError error) {
        boolean byAddress = error.saysIgnoringCase("ip is restricted");
        return ApiFailure.fatal(
                ErrorCode.MONDAY_UNAUTHORIZED,
                "monday.com does not accept the token: " + error.described(),
                byAddress
                        ? "The account lists the addresses it may be used from, and this one is not among them."
                        : "Take a new token from monday.com (avatar, Developers, My access tokens) and set"
                                + " MONDAY_API_TOKEN.");
    }

    private static boolean isExpiredCursor(ServerError error) {
        return error.saysIgnoringCase("cursor") && error.saysIgnoringCase("expired");
    }

    /** Before 2025-10 the code of a query that is too big was that of a budget that is used up. */
    private static boolean isTooComplex(ServerError error) {
        return error.code().equals("requestmaxcomplexityexceeded")
                || error.code().equals("maxcomplexityexceeded")
                || (error.code().equals("complexityexception")
                        && error.saysIgnoringCase("max")
                        && !error.saysIgnoringCase("reset in"));
    }

    private static boolean isValidation(ServerError error) {
        boolean ofTheQuery = error.saysIgnoringCase("doesn't exist on type")
                || error.saysIgnoringCase("cannot query field")
                || error.saysIgnoringCase("validation error")
                || error.saysIgnoringCase("syntax error");
        return error.saysIgnoringCase("parse error") || (error.path().isEmpty() && ofTheQuery);
    }
}
