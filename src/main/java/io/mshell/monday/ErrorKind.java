package io.mshell.monday;

import java.util.Locale;
import java.util.Set;

/** What an error code stands for. Codes are compared without regard to case, blanks and underscores. */
enum ErrorKind {
    DAILY_LIMIT(Set.of("dailylimitexceeded")),
    TOO_COMPLEX(Set.of("requestmaxcomplexityexceeded", "maxcomplexityexceeded")),
    LIMIT(Set.of(
            "complexitybudgetexhausted",
            "complexityexception",
            "minuteratelimitexceeded",
            "ratelimitexceeded",
            "maxconcurrencyexceeded",
            "concurrencylimitexceeded",
            "fieldlimitexceeded",
            "fieldminuteratelimitexceeded",
            "toomanyrequests",
            "ipratelimitexceeded")),
    CURSOR(Set.of("cursorexception", "cursorexpirederror")),
    PASSING(Set.of("apitemporarilyblocked", "timeoutexceeded", "resourcelocked")),
    SERVER(Set.of("internalservererror")),
    UNAUTHORIZED(Set.of("notauthenticated", "unauthorized")),
    FORBIDDEN(Set.of(
            "useraccessdenied",
            "userunauthorizedexception",
            "userunauthorized",
            "missingrequiredpermissions",
            "unauthorizedfieldortype")),
    NOT_FOUND(Set.of("invalidboardidexception", "resourcenotfoundexception", "invaliduseridexception")),
    QUERY(Set.of(
            "undefinedfield",
            "graphqlvalidationfailed",
            "invalidargumentexception",
            "invalidcolumnidexception",
            "invalidcolumntypeexception",
            "columnvalueexception",
            "correctedvalueexception",
            "invalidversionexception",
            "jsonparseexception",
            "parseerror")),
    UNKNOWN(Set.of());

    private final Set<String> codes;

    ErrorKind(Set<String> codes) {
        this.codes = codes;
    }

    static ErrorKind of(ApiError error) {
        String code = folded(error.code());
        String message = error.message().toLowerCase(Locale.ROOT);
        if (code.contains("cursor") || (message.contains("cursor") && message.contains("expired"))) {
            return CURSOR;
        }
        if (code.equals("complexityexception") && isAboveMaximum(message)) {
            return TOO_COMPLEX;
        }
        for (ErrorKind kind : values()) {
            if (kind.codes.contains(code)) {
                return kind;
            }
        }
        return byStatusOrMessage(error.status(), folded(message));
    }

    /** A legacy complexity error is about the minute's budget unless it says the query alone is too much. */
    private static boolean isAboveMaximum(String message) {
        return message.contains("max complexity") || message.contains("maximum") || message.contains("exceeds max");
    }

    private static ErrorKind byStatusOrMessage(int status, String message) {
        if (message.contains("notauthenticated") || message.contains("ipisrestricted")) {
            return UNAUTHORIZED;
        }
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 423, 502, 503, 504 -> PASSING;
            case 429 -> LIMIT;
            case 500 -> SERVER;
            default -> message.contains("parseerror") || message.contains("doesntexiston") ? QUERY : UNKNOWN;
        };
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_'.-]", "");
    }
}
