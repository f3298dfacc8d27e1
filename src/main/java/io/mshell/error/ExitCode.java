package io.mshell.error;

/** The process exit codes that scripts and workflows may rely on. */
public enum ExitCode {
    /** Done; for a diff: no difference. */
    OK(0),
    /** An error that no other code describes. */
    ERROR(1),
    /** Differences, all of them safe. */
    DIFFERENT(2),
    /** Differences of which some need to be allowed; a deployment refused for one. */
    REFUSED(3),
    /** A validation gate failed; production is untouched. */
    INVALID(4),
    /** The swap failed and was rolled back; production is untouched. */
    NOT_SWAPPED(5),
    /** Unknown command or option, or a missing argument ({@code EX_USAGE} of sysexits). */
    USAGE(64),
    /** Stopped by Ctrl-C (128 + SIGINT). */
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The number handed to the operating system. */
    public int status() {
        return status;
    }
}
