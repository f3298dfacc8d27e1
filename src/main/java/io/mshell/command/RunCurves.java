package io.mshell.command;

import io.mshell.console.Picture;
import io.mshell.console.View;
import io.mshell.registry.RunRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How rows and durations went over the runs of a board. A run that failed has no value, and is marked. */
final class RunCurves {

    private RunCurves() {}

    /** The curves of runs that stand in the order they ran. */
    static View of(List<RunRecord> runs) {
        List<RunRecord> counted = runs.stream()
                .filter(run -> run.rows() != null || !run.succeeded())
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        add(rows, "rows", counted, run -> rows(run), "%.0f");
        add(rows, "seconds", counted, run -> run.took().toMillis() / 1000.0, "%.1f");
        long failed = runs.stream().filter(run -> !run.succeeded()).count();
        return new View.Chart(
                "", List.of("", "over the runs", "min", "max", "last"), rows, failed == 0 ? "" : failed + " failed");
    }

    private static @Nullable Double rows(RunRecord run) {
        Long rows = run.rows();
        return rows == null ? null : Double.valueOf(rows.doubleValue());
    }

    private static void add(
            List<List<@Nullable Object>> rows,
            String name,
            List<RunRecord> runs,
            Function<RunRecord, @Nullable Double> value,
            String form) {
        List<@Nullable Double> values = new ArrayList<>();
        runs.forEach(run -> values.add(run.succeeded() ? value.apply(run) : null));
        double[] known = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(each -> Objects.requireNonNull(each))
                .toArray();
        if (known.length > 0) {
            rows.add(Arrays.asList(
                    name,
                    new Picture.Series(values),
                    text(form, Arrays.stream(known).min().orElseThrow()),
                    text(form, Arrays.stream(known).max().orElseThrow()),
                    text(form, known[known.length - 1])));
        }
    }

    private static String text(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
