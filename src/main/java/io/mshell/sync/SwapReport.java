package io.mshell.sync;

import java.time.Duration;
import java.util.List;

/**
 * A swap that was committed.
 *
 * @param previous where the table that was live is kept, empty if there was none
 * @param window how long readers of the live name had to wait, at most
 */
public record SwapReport(
        String name, String runId, String table, String previous, Duration window, int attempts, List<String> carried) {

    public SwapReport {
        carried = List.copyOf(carried);
    }
}
