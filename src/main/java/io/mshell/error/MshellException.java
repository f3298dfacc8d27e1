package io.mshell.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of mshell. Its message says what failed and on what; its hint says what to do next. Neither ever
 * carries row data or a secret. Thrown where the meaning is known, and wrapped nowhere else.
 */
public final class MshellException extends RuntimeException {

    private final String message;
    private final ErrorCode code;
    private final @Nullable String hint;

    public MshellException(ErrorCode code, String message) {
        this(code, message, null, null);
    }

    public MshellException(ErrorCode code, String message, @Nullable String hint) {
        this(code, message, hint, null);
    }

    public MshellException(ErrorCode code, String message, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.message = message;
        this.code = code;
        this.hint = hint;
    }

    /** What failed and on what. */
    @Override
    public String getMessage() {
        return message;
    }

    public ErrorCode code() {
        return code;
    }

    /** What the user can do about it, if there is something to do. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
