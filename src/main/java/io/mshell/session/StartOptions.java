package io.mshell.session;

import org.jspecify.annotations.Nullable;

/**
 * What the command line said before any command.
 *
 * @param project the project folder, or null
 * @param profile the profile's name, or null
 */
public record StartOptions(
        @Nullable String project, @Nullable String profile, boolean sandbox) {

    public static final StartOptions NONE = new StartOptions(null, null, false);
}
