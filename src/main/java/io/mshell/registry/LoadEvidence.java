package io.mshell.registry;

import io.mshell.schema.ColumnFingerprint;
import java.time.Instant;
import java.util.List;

/** What was seen while a load streamed, for the gates to compare with what the database holds. */
public record LoadEvidence(
        String runId,
        Instant started,
        Instant finished,
        long rows,
        long rejects,
        List<ColumnFingerprint> fingerprints) {

    public LoadEvidence {
        fingerprints = List.copyOf(fingerprints);
    }
}
