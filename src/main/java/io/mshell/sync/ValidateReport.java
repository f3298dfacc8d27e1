package io.mshell.sync;

import java.time.Duration;
import java.util.List;

/** The gates a staged load went through. */
public record ValidateReport(String name, String runId, String table, long rows, List<Gate> gates, Duration took) {

    public ValidateReport {
        gates = List.copyOf(gates);
    }

    public boolean passed() {
        return gates.stream().allMatch(Gate::passed);
    }
}
