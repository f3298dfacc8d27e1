package io.mshell.sync;

import java.util.List;

/** One kind of proof. Implementations compare and say; they change nothing. */
interface GateCheck {

    Gate judge(GateContext context);

    /** Every check, cheapest first. */
    static List<GateCheck> all() {
        return List.of(
                new RowCountCheck(),
                new UniqueKeyCheck(),
                new UniqueColumnsCheck(),
                new FingerprintCheck(),
                new CompletenessCheck(),
                new ProductionRowsCheck(),
                new NullRateCheck(),
                new AssertionsCheck());
    }
}
