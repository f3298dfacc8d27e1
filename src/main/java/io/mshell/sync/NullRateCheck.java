package io.mshell.sync;

import io.mshell.schema.ColumnFingerprint;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** No column suddenly comes empty: its share of NULLs has not grown, against production, by more than the settings allow. */
final class NullRateCheck implements GateCheck {

    private static final String NAME = "null rate against production";
    private static final int COLUMNS_AT_A_TIME = 100;

    @Override
    public Gate judge(GateContext context) {
        TableName live = context.deployment().table();
        Optional<TableSpec> production = context.bench()
                .database()
                .inspector()
                .table(live, context.bench().cancel());
        long staged = context.evidence().rows();
        if (production.isEmpty() || staged == 0) {
            return new Gate(NAME, true, production.isEmpty() ? "there is no production table yet" : "nothing staged");
        }
        Set<String> names =
                production.get().columns().stream().map(ColumnSpec::name).collect(Collectors.toSet());
        List<ColumnFingerprint> shared = context.evidence().fingerprints().stream()
                .filter(column -> names.contains(column.column()))
                .toList();
        List<String> emptied = new ArrayList<>();
        for (int from = 0; from < shared.size(); from += COLUMNS_AT_A_TIME) {
            emptied.addAll(emptied(context, shared.subList(from, Math.min(shared.size(), from + COLUMNS_AT_A_TIME))));
        }
        return new Gate(
                NAME,
                emptied.isEmpty(),
                emptied.isEmpty()
                        ? "no column of " + shared.size() + " is suddenly empty"
                        : String.join("; ", emptied));
    }

    private static List<String> emptied(GateContext context, List<ColumnFingerprint> columns) {
        Dialect dialect = context.bench().database().dialect();
        String sql = columns.stream()
                .map(column -> "COUNT(" + dialect.quote(column.column()) + ")")
                .collect(Collectors.joining(
                        ", ",
                        "SELECT COUNT(*), ",
                        " FROM " + dialect.quote(context.deployment().table())));
        List<@Nullable Object> counts = context.rows(sql).get(0);
        long before = number(counts.get(0));
        double allowed = context.bench().mapping().validate().maxNullRateIncrease();
        List<String> emptied = new ArrayList<>();
        for (int i = 0; i < columns.size() && before > 0; i++) {
            double was = 1 - number(counts.get(i + 1)) / (double) before;
            double is =
                    1 - columns.get(i).nonNull() / (double) context.evidence().rows();
            if (is - was > allowed) {
                emptied.add(String.format(
                        Locale.ROOT,
                        "'%s' is NULL in %.0f %% of rows, in production in %.0f %% (validate.max_null_rate_increase)",
                        columns.get(i).column(),
                        is * 100,
                        was * 100));
            }
        }
        return emptied;
    }

    private static long number(@Nullable Object count) {
        return count instanceof Number number ? number.longValue() : 0;
    }
}
