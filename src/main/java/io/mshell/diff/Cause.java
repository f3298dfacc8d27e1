package io.mshell.diff;

import java.util.Locale;

/** Whose doing a difference is. Two at once that disagree are a conflict. */
public enum Cause {
    /** Somebody changed the board. */
    BOARD,
    /** Somebody changed data_mapping.yaml or a hook. */
    MAPPING,
    /** Somebody changed the table by other means than mshell. */
    DATABASE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
