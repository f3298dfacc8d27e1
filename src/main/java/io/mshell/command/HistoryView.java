package io.mshell.command;

import io.mshell.console.Format;
import io.mshell.console.Theme.Role;
import io.mshell.console.View;
import io.mshell.registry.RunRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history of a board: a line a run, or deployments with a line for each of their changes. */
final class HistoryView {

    private static final int LONGEST_CHANGES = 60;

    private HistoryView() {}

    static View runs(List<RunRecord> runs, String summary, Format format) {
        boolean cut = format == Format.TABLE;
        View table = table(runs, summary, cut);
        return cut && runs.size() > 1 ? new View.Sections(List.of(RunCurves.of(runs), table)) : table;
    }

    private static View table(List<RunRecord> runs, String summary, boolean cut) {
        List<String> columns = List.of(
                "started",
                "run",
                "what",
                "outcome",
                "rows",
                "rejects",
                "calls",
                cut ? "s" : "took s",
                cut ? "locked" : "ms locked",
                "changes",
                "reason");
        List<List<@Nullable Object>> rows =
                runs.stream().map(run -> run(run, cut)).toList();
        return cut ? filled(columns, rows, summary) : new View.Table("", columns, rows.iterator(), summary);
    }

    /** Without the columns in which no run has anything. */
    private static View filled(List<String> columns, List<List<@Nullable Object>> rows, String summary) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> rows.stream().anyMatch(row -> row.get(i) != null))
                .boxed()
                .toList();
        return new View.Chart(
                "",
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> only(kept, row)).toList(),
                summary);
    }

    private static List<@Nullable Object> only(List<Integer> kept, List<@Nullable Object> row) {
        List<@Nullable Object> only = new ArrayList<>();
        kept.forEach(i -> only.add(row.get(i)));
        return only;
    }

    private static List<@Nullable Object> run(RunRecord run, boolean cut) {
        String changes = String.join("; ", run.changes());
        BigDecimal seconds = BigDecimal.valueOf(run.took().toMillis()).movePointLeft(3);
        return Arrays.asList(
                cut ? run.started().truncatedTo(ChronoUnit.SECONDS) : run.started(),
                run.runId(),
                run.kind(),
                run.outcome(),
                run.rows(),
                run.rejects(),
                run.calls(),
                seconds.setScale(1, RoundingMode.HALF_UP),
                run.windowMillis(),
                changes.isEmpty() ? null : cut ? cut(changes) : changes,
                run.reason() == null || !cut ? run.reason() : cut(run.reason()));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_CHANGES
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CHANGES - 1)) + "…";
    }

    static View deployments(List<RunRecord> runs, String summary, Format format) {
        return format == Format.TABLE || format == Format.VERTICAL ? lines(runs, summary) : table(runs, summary);
    }

    private static View lines(List<RunRecord> runs, String summary) {
        List<View.Line> lines = new ArrayList<>();
        for (RunRecord run : runs) {
            String id = run.runId() == null ? "" : ", run " + run.runId();
            lines.add(new View.Line(
                    Role.TITLE, run.started() + "  " + run.kind() + (run.succeeded() ? "" : " " + run.outcome()) + id));
            run.changes().forEach(change -> lines.add(new View.Line(Role.STRING, "  " + change)));
            if (run.reason() != null) {
                lines.add(new View.Line(Role.HINT, "  allowed, for: " + run.reason()));
            }
        }
        lines.add(new View.Line(Role.TITLE, summary));
        return new View.Lines(lines);
    }

    private static View table(List<RunRecord> runs, String summary) {
        return new View.Table(
                "",
                List.of("started", "run", "what", "outcome", "change", "reason"),
                runs.stream().flatMap(HistoryView::changes).iterator(),
                summary);
    }

    /** A deployment of which no change is known has a line all the same. */
    private static Stream<List<@Nullable Object>> changes(RunRecord run) {
        List<@Nullable String> changes =
                run.changes().isEmpty() ? Arrays.<@Nullable String>asList((String) null) : List.copyOf(run.changes());
        return changes.stream()
                .map(change -> Arrays.<@Nullable Object>asList(
                        run.started(), run.runId(), run.kind(), run.outcome(), change, run.reason()));
    }
}
