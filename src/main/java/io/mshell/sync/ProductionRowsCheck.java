package io.mshell.sync;

import io.mshell.schema.TableName;

/** The new table is not suspiciously smaller than the one it replaces. */
final class ProductionRowsCheck implements GateCheck {

    @Override
    public Gate judge(GateContext context) {
        TableName live = context.deployment().table();
        if (context.bench()
                .database()
                .inspector()
                .state(live, context.bench().cancel())
                .isEmpty()) {
            return new Gate("rows against production", true, "there is no production table yet");
        }
        long before = context.bench()
                .database()
                .inspector()
                .count(live, context.bench().cancel());
        long after = context.evidence().rows();
        double least = context.bench().mapping().validate().minRowsPercentOfProduction();
        boolean enough = after >= before * least / 100;
        return new Gate(
                "rows against production",
                enough,
                before + " rows in production, " + after + " staged"
                        + (enough
                                ? ""
                                : ", fewer than the " + least
                                        + " % that validate.min_rows_percent_of_production asks for"));
    }
}
