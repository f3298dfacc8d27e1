package io.mshell.sync;

import io.mshell.schema.ColumnFingerprint;
import java.util.ArrayList;
import java.util.List;

/**
 * What streamed by adds up to what the database holds, column by column: nothing was altered, cut or re-encoded on the
 * way.
 */
final class FingerprintCheck implements GateCheck {

    private static final int NAMED = 5;

    @Override
    public Gate judge(GateContext context) {
        List<ColumnFingerprint> sent = context.evidence().fingerprints();
        List<ColumnFingerprint> stored = context.bench()
                .database()
                .fingerprint(
                        context.staging().name(),
                        context.staging().columns(),
                        context.bench().cancel());
        List<String> different = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            if (!sent.get(i).matches(stored.get(i))) {
                different.add(describe(sent.get(i), stored.get(i)));
            }
        }
        return new Gate(
                "fingerprint",
                different.isEmpty(),
                different.isEmpty()
                        ? stored.size() + " columns hold exactly what was read"
                        : different.size() + " columns differ from what was read: "
                                + String.join("; ", different.subList(0, Math.min(NAMED, different.size()))));
    }

    private static String describe(ColumnFingerprint sent, ColumnFingerprint stored) {
        if (sent.nonNull() != stored.nonNull()) {
            return "'" + sent.column() + "' " + sent.nonNull() + " values sent, " + stored.nonNull() + " stored";
        }
        if (sent.sum().compareTo(stored.sum()) != 0) {
            return "'" + sent.column() + "' sum of sizes " + sent.sum() + " sent, " + stored.sum() + " stored";
        }
        return "'" + sent.column() + "' holds other values of the same size";
    }
}
