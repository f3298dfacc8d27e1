package io.mshell.session;

import java.util.Locale;

/**
 * A session as listed.
 *
 * @param target where it leads, without user and password; empty before it is open
 * @param open whether it has been opened; if not it opens when needed
 * @param lost whether it was out of reach when it was last used; it opens again by itself
 * @param current whether commands use it
 */
public record SessionInfo(String name, Kind kind, String target, boolean open, boolean lost, boolean current) {

    /** The two sides of mshell. */
    public enum Kind {
        MONDAY,
        SQL;

        /** As users write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
