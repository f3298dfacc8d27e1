package io.mshell.schema;

import java.util.Collection;
import java.util.List;

/**
 * What an engine demands of column names. Lengths are SQL Server's everywhere, so that a table tried on one engine has
 * the same names on another; what collides is asked of the engine, for that is its collation's to say.
 */
public interface NameRules {

    /** Characters no name may hold here; empty on SQL Server. */
    String forbidden();

    /** Whether names may not hold characters beyond U+FFFF either, such as emoji. */
    default boolean forbidsSupplementary() {
        return false;
    }

    /** How many bytes of UTF-8 a column's name may have, beside SQL Server's 128 UTF-16 units, which always hold. */
    default int longestBytes() {
        return Integer.MAX_VALUE;
    }

    /**
     * Which of these names the engine takes for the same: every group of two or more, each in the order given. A name
     * given twice is in a group twice.
     */
    List<List<String>> collisions(Collection<String> names);
}
