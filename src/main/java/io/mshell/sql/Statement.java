package io.mshell.sql;

import org.jspecify.annotations.Nullable;

/**
 * One statement of a plan, as one dialect says it.
 *
 * @param sql the text, executable as it stands
 * @param comment what it does, for people
 * @param reverse the statement that takes it back, null if there is none
 */
public record Statement(
        String sql, String comment, @Nullable String reverse) {

    public Statement(String sql, String comment) {
        this(sql, comment, null);
    }
}
