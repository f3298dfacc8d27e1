package io.mshell.error;

/** Every way mshell can fail. The constant's name is the stable code that scripts see. */
public enum ErrorCode {
    USAGE(ExitCode.USAGE),
    CONFIG_INVALID(ExitCode.ERROR),
    MAPPING_INVALID(ExitCode.ERROR),
    TEMPLATE_INVALID(ExitCode.ERROR),
    SCRIPT_INVALID(ExitCode.ERROR),
    SCRIPT_FAILED(ExitCode.ERROR),
    ASSERTION_FAILED(ExitCode.ERROR),
    HOOK_INVALID(ExitCode.ERROR),
    HOOK_FAILED(ExitCode.ERROR),
    FILE_UNREADABLE(ExitCode.ERROR),
    FILE_UNWRITABLE(ExitCode.ERROR),
    NOT_CONNECTED(ExitCode.ERROR),

    MONDAY_UNAUTHORIZED(ExitCode.ERROR),
    MONDAY_FORBIDDEN(ExitCode.ERROR),
    MONDAY_UNREACHABLE(ExitCode.ERROR),
    MONDAY_UNAVAILABLE(ExitCode.ERROR),
    MONDAY_RATE_LIMITED(ExitCode.ERROR),
    MONDAY_DAILY_LIMIT(ExitCode.ERROR),
    MONDAY_TOO_COMPLEX(ExitCode.ERROR),
    MONDAY_CURSOR_EXPIRED(ExitCode.ERROR),
    MONDAY_QUERY_INVALID(ExitCode.ERROR),
    MONDAY_PROTOCOL(ExitCode.ERROR),
    BOARD_NOT_FOUND(ExitCode.ERROR),
    BOARD_AMBIGUOUS(ExitCode.ERROR),
    BOARD_CHANGED(ExitCode.ERROR),

    SQL_UNREACHABLE(ExitCode.ERROR),
    SQL_UNAUTHORIZED(ExitCode.ERROR),
    SQL_FORBIDDEN(ExitCode.ERROR),
    SQL_FULL(ExitCode.ERROR),
    SQL_LOCKED(ExitCode.ERROR),
    SQL_CONNECTION_LOST(ExitCode.ERROR),
    SQL_FAILED(ExitCode.ERROR),
    TABLE_NOT_FOUND(ExitCode.ERROR),
    TABLE_NOT_OURS(ExitCode.ERROR),
    TABLE_UNSUITABLE(ExitCode.ERROR),

    KESTRA_UNREACHABLE(ExitCode.ERROR),
    KESTRA_UNAUTHORIZED(ExitCode.ERROR),
    KESTRA_FORBIDDEN(ExitCode.ERROR),
    KESTRA_UNAVAILABLE(ExitCode.ERROR),
    KESTRA_NOT_FOUND(ExitCode.ERROR),
    KESTRA_REFUSED(ExitCode.ERROR),

    NOT_DEPLOYED(ExitCode.ERROR),
    ALREADY_REGISTERED(ExitCode.ERROR),
    REGISTRY_DAMAGED(ExitCode.ERROR),
    REGISTRY_LOCKED(ExitCode.ERROR),
    NOTHING_TO_UNDO(ExitCode.ERROR),
    PLAN_STALE(ExitCode.ERROR),

    TOO_MANY_REJECTS(ExitCode.INVALID),
    VALIDATION_FAILED(ExitCode.INVALID),
    SWAP_FAILED(ExitCode.NOT_SWAPPED),

    CANCELLED(ExitCode.INTERRUPTED),
    INTERNAL(ExitCode.ERROR);

    private final ExitCode exitCode;

    ErrorCode(ExitCode exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of a command that fails in this way. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
