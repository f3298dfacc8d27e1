package io.mshell.sync;

import java.util.List;

/**
 * What was found and what was done about it.
 *
 * @param actions in words; empty if nothing was left to do
 */
public record RecoverReport(String name, String table, List<String> actions) {

    public RecoverReport {
        actions = List.copyOf(actions);
    }
}
