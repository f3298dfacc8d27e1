package io.mshell.catalogue;

import io.mshell.catalogue.BoardEntry.Deployed;
import io.mshell.catalogue.BoardEntry.Run;
import io.mshell.registry.RunRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the runs of a board tell: how fresh it is, and what changed. */
final class Runs {

    private static final int SHOWN = 12;
    private static final int TREND = 30;
    private static final int TREND_WIDTH = 100;
    private static final int TREND_HEIGHT = 20;

    /** What makes another run's rows the live ones. */
    private static final Set<String> SWAPPING = Set.of("refresh", "swap", "undo");

    private static final Set<String> LOADING = Set.of("refresh", "load");

    private final List<RunRecord> history;

    Runs(List<RunRecord> history) {
        this.history = history;
    }

    Optional<RunRecord> last() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    /** The load whose rows are live: of the run that was swapped in last, or gone back to. */
    Optional<RunRecord> live() {
        Optional<RunRecord> swap = newestFirst(history).stream()
                .filter(run -> run.succeeded() && SWAPPING.contains(run.kind()))
                .findFirst();
        return swap.flatMap(run -> newestFirst(history).stream()
                        .filter(load -> LOADING.contains(load.kind()) && load.succeeded())
                        .filter(load -> Objects.equals(load.runId(), run.runId()))
                        .findFirst())
                .or(() -> swap);
    }

    /** The last runs, the newest first. */
    List<Run> shown() {
        return newestFirst(history).stream().limit(SHOWN).map(Runs::run).toList();
    }

    /** Every deployment, the newest first. */
    List<Deployed> deployments() {
        return newestFirst(history).stream()
                .filter(RunRecord::deploys)
                .map(run -> new Deployed(
                        time(run.started()), run.kind(), run.changes(), Objects.requireNonNullElse(run.reason(), "")))
                .toList();
    }

    /** Rows of the last loads, from left to right, the most of them at the top. */
    String trend() {
        List<Long> rows = history.stream()
                .filter(run -> run.succeeded() && LOADING.contains(run.kind()))
                .map(RunRecord::rows)
                .filter(Objects::nonNull)
                .toList();
        List<Long> last = rows.subList(Math.max(0, rows.size() - TREND), rows.size());
        if (last.size() < 2) {
            return "";
        }
        long most = Math.max(1, Collections.max(last));
        List<String> points = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            points.add(i * TREND_WIDTH / (last.size() - 1) + "," + (TREND_HEIGHT - last.get(i) * TREND_HEIGHT / most));
        }
        return points.stream().collect(Collectors.joining(" "));
    }

    static List<RunRecord> newestFirst(List<RunRecord> history) {
        List<RunRecord> runs = new ArrayList<>(history);
        Collections.reverse(runs);
        return runs;
    }

    /** To the second, in UTC. */
    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String number(@Nullable Long number) {
        return number == null ? "" : String.format(Locale.ROOT, "%,d", number);
    }

    private static Run run(RunRecord run) {
        return new Run(
                time(run.started()),
                run.kind(),
                run.outcome(),
                run.succeeded(),
                number(run.rows()),
                number(run.rejects()),
                String.format(Locale.ROOT, "%.1f", run.took().toMillis() / 1000.0),
                number(run.windowMillis()));
    }
}
