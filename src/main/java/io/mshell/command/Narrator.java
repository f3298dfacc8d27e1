package io.mshell.command;

import io.mshell.board.ApiBudget;
import io.mshell.console.ProgressState;
import io.mshell.sync.Step;
import io.mshell.sync.SyncEvent;
import io.mshell.sync.SyncListener;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells people what a run is doing: a moving line for each board, with the step it is in, and a line for each step. */
final class Narrator implements SyncListener {

    private final Notices notices;
    private final @Nullable Supplier<ApiBudget> budget;
    private final boolean brief;
    private String stage = "";
    private long rows;
    private @Nullable Long expected;

    private Narrator(Notices notices, @Nullable Supplier<ApiBudget> budget, boolean brief) {
        this.notices = notices;
        this.budget = budget;
        this.brief = brief;
    }

    Narrator(Notices notices) {
        this(notices, null, false);
    }

    /** @param budget what is left of the API's limits just now */
    Narrator(Notices notices, Supplier<ApiBudget> budget) {
        this(notices, budget, false);
    }

    /** The same without a line for each step, where one of many boards is told of. */
    Narrator brief() {
        return new Narrator(notices, budget, true);
    }

    @Override
    public void on(SyncEvent event) {
        if (event instanceof SyncEvent.Progress progress) {
            rows = progress.rows();
            expected = progress.expected();
            show(progress.board());
        } else if (event instanceof SyncEvent.Started started) {
            stage = word(started.step());
            show(started.board());
        } else if (event instanceof SyncEvent.Judged judged && !judged.gate().passed()) {
            notices.line(judged.board() + ": gate '" + judged.gate().name() + "' failed: "
                    + judged.gate().detail());
        } else if (event instanceof SyncEvent.Notice notice) {
            notices.line(notice.board() + ": " + notice.text());
        } else if (event instanceof SyncEvent.Done done) {
            done(done);
        }
    }

    private void done(SyncEvent.Done done) {
        // However many rows were expected, these are all.
        expected = rows > 0 ? Long.valueOf(rows) : expected;
        if (!brief) {
            notices.line(done.board() + ": " + word(done.step()) + " done in " + seconds(done.took()) + ", "
                    + done.detail());
        }
    }

    private void show(String board) {
        notices.progress(new ProgressState(board, stage, rows, expected, this::note));
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private String note() {
        if (budget == null) {
            return "";
        }
        ApiBudget now = budget.get();
        Long left = now.complexityLeft();
        Long limit = now.complexityLimit();
        String calls = now.calls() == 1 ? "1 call" : now.calls() + " calls";
        String known = left == null || limit == null || limit == 0
                ? calls
                : "API " + Math.max(0, left * 100 / limit) + " %, " + calls;
        return now.waitingMillis() <= 0
                ? known
                : "waiting " + (now.waitingMillis() + 999) / 1000 + " s for the API, " + known;
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
