package io.mshell.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A failure the API answers with. Thrown inside a field it becomes one entry of {@code errors}; thrown before the run it
 * is the whole answer.
 */
final class ApiFailure extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, Object> extensions;

    ApiFailure(int status, String code, String message, Map<String, Object> extensions) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.extensions = Map.copyOf(extensions);
    }

    ApiFailure(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    /** A limit that passes: the client shall wait. */
    static ApiFailure retry(int status, String code, String message, int seconds) {
        return new ApiFailure(status, code, message, Map.of("retry_in_seconds", seconds));
    }

    /** The HTTP status when this is the whole answer. */
    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    /** This failure as an entry of {@code errors}. */
    Map<String, Object> toError(List<Object> path) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("code", code);
        detail.putAll(extensions);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", String.valueOf(getMessage()));
        if (!path.isEmpty()) {
            error.put("path", List.copyOf(path));
        }
        error.put("extensions", detail);
        return error;
    }
}
