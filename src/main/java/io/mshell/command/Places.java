package io.mshell.command;

import io.mshell.error.MshellException;

/** Failures with the place of a script in front. */
final class Places {

    private Places() {}

    /** The failure with the place in front of its message. */
    static MshellException placed(String place, MshellException failure) {
        return new MshellException(
                failure.code(), place + failure.getMessage(), failure.hint().orElse(null), failure);
    }

    /** Whether a failure names a place of this script already. */
    static boolean isPlaced(MshellException failure, String source) {
        return failure.getMessage().startsWith(source + ":");
    }
}
