package io.mshell.sync;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in which registry, board files and database do not agree.
 *
 * @param name the deployment concerned; null if there is none
 * @param subject the file or table, by its full name
 * @param problem what is wrong, in words
 * @param next what to do about it
 */
public record RegistryFinding(Kind kind, @Nullable String name, String subject, String problem, String next) {

    /** What can be wrong. The names are stable. */
    public enum Kind {
        BOARD_FILE_MISSING,
        BOARD_FILE_DAMAGED,
        BOARD_FILE_DIFFERS,
        BOARD_FILE_ORPHANED,
        DATABASE_UNREACHABLE,
        TABLE_MISSING,
        TABLE_NOT_OURS,
        TABLE_DIFFERS,
        TABLE_UNREGISTERED,
        TABLE_LEFT_OVER;

        /** Such as {@code table missing}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
