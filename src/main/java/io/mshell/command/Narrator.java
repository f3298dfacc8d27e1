package io.mshell.command;

import io.mshell.board.ApiBudget;
import io.mshell.console.ProgressState;
import io.mshell.sync.Step;
import io.mshell.sync.SyncEvent;
import io.mshell.sync.SyncListener;
import java.time.Duration;
import java.util.Locale;

/** Tells people what a run is doing: a line for each step, and a moving one while rows are on their way. */
final class Narrator implements SyncListener {

    private final Notices notices;
    private final Step moving;

    Narrator(Notices notices) {
        this(notices, Step.LOAD);
    }

    /** @param moving the step in which rows are on their way */
    Narrator(Notices notices, Step moving) {
        this.notices = notices;
        this.moving = moving;
    }

    @Override
    public void on(SyncEvent event) {
        if (event instanceof SyncEvent.Progress progress) {
            notices.progress(state(progress));
        } else if (event instanceof SyncEvent.Started started && started.step() == moving) {
            notices.progress(new ProgressState(started.board(), word(moving), 0, null, 0, ""));
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
        if (done.step() == moving) {
            notices.progressDone(done.board());
        }
        notices.line(
                done.board() + ": " + word(done.step()) + " done in " + seconds(done.took()) + ", " + done.detail());
    }

    private ProgressState state(SyncEvent.Progress progress) {
        double seconds = Math.max(0.001, progress.elapsed().toMillis() / 1000.0);
        return new ProgressState(
                progress.board(),
                word(moving),
                progress.rows(),
                progress.expected(),
                progress.rows() / seconds,
                budget(progress.budget()));
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private static String budget(ApiBudget budget) {
        Long left = budget.complexityLeft();
        Long limit = budget.complexityLimit();
        return left == null || limit == null || limit == 0
                ? budget.calls() + " calls"
                : budget.calls() + " calls, budget " + Math.max(0, left * 100 / limit) + " %";
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
