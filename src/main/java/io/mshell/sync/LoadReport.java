package io.mshell.sync;

import java.time.Duration;
import java.util.List;

/**
 * A load that is complete in staging.
 *
 * @param table the staging table
 * @param rows rows the database holds
 * @param rejects cells that could not be mapped; they are listed in the rejects table
 * @param calls API requests the load took, retries included
 * @param waited how long the API's limits made it wait
 */
public record LoadReport(
        String name,
        String runId,
        String table,
        long rows,
        long rejects,
        long calls,
        Duration waited,
        Duration took,
        List<String> notices) {

    public LoadReport {
        notices = List.copyOf(notices);
    }

    /** Rows a second over the whole load. */
    public double rowsPerSecond() {
        return rows * 1000.0 / Math.max(1, took.toMillis());
    }
}
