package io.mshell.sync;

import java.util.List;

/**
 * Whether registry, board files and databases agree.
 *
 * @param deployments how many were looked at
 * @param databases the databases looked into
 */
public record VerifyReport(int deployments, List<String> databases, List<RegistryFinding> findings) {

    public VerifyReport {
        databases = List.copyOf(databases);
        findings = List.copyOf(findings);
    }

    public boolean isWell() {
        return findings.isEmpty();
    }
}
