package io.mshell.console;

import io.mshell.console.Theme.Role;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Shows how far things are, on standard error. On a terminal each has a line, drawn anew at most ten times a second and
 * gone at the end; where there is no room for all, what runs comes first and the rest is counted. Elsewhere it is a line
 * when something starts and one every half a minute. Thread-safe.
 */
public final class ProgressLines implements AutoCloseable {

    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final long LOG_NANOS = Duration.ofSeconds(30).toNanos();

    private final Writer out;
    private final Window window;
    private final Theme theme;
    private final LongSupplier nanoTime;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final List<Integer> drawnWidths = new ArrayList<>();
    private long drawnAt;
    private int done;
    private boolean unseen;

    /** The terminal, asked each time anew for its size. */
    public interface Window {

        /** Its columns; 0 where there is no terminal. */
        int columns();

        /** Its rows; 0 where they are not known. */
        int rows();

        /** Whether the cursor can be moved up; if not, one line is all there is. */
        boolean canMoveUp();
    }

    /**
     * Lines on {@code out}.
     *
     * @param nanoTime a clock that never goes back, such as {@link System#nanoTime()}
     */
    public ProgressLines(Writer out, Window window, Theme theme, LongSupplier nanoTime) {
        this.out = out;
        this.window = window;
        this.theme = theme;
        this.nanoTime = nanoTime;
    }

    /** Shows this state, unless something was drawn only just now. */
    public synchronized void show(ProgressState state) {
        long now = nanoTime.getAsLong();
        Run known = runs.get(state.label());
        boolean begins = (known == null || known.state.isWaiting()) && !state.isWaiting();
        Run run = known == null || begins ? new Run(state, now) : known;
        boolean staged = begins || known == null || run.isNewStage(state);
        run.took(state, now);
        runs.put(state.label(), run);
        if (window.columns() > 0) {
            draw(now, staged);
        } else if (begins || (!state.isWaiting() && now - run.loggedAt >= LOG_NANOS)) {
            write(ProgressText.line(run.state, run.rate.perSecond(now), run.elapsed(now), 0, 0) + "\n");
            run.loggedAt = now;
        }
    }

    /** Draws what only time has changed, and says whether anything is under way at all. */
    public synchronized boolean tick() {
        if (!runs.isEmpty() && window.columns() > 0) {
            draw(nanoTime.getAsLong(), false);
        }
        return !runs.isEmpty();
    }

    /** What has this label is over: its line is cleared. */
    public synchronized void finish(String label) {
        if (runs.remove(label) == null) {
            return;
        }
        done++;
        if (runs.isEmpty()) {
            close();
        } else if (window.columns() > 0) {
            draw(nanoTime.getAsLong(), true);
        }
    }

    /** Writes a line that stays, above those that are drawn. */
    public synchronized void message(String text) {
        clear();
        write(TerminalText.lines(text) + "\n");
        if (!runs.isEmpty() && window.columns() > 0) {
            draw(nanoTime.getAsLong(), true);
        }
    }

    /** Takes the lines away, whatever is still under way. */
    @Override
    public synchronized void close() {
        clear();
        runs.clear();
        done = 0;
    }

    private void draw(long now, boolean atOnce) {
        if (!atOnce && now - drawnAt < REDRAW_NANOS) {
            return;
        }
        drawnAt = now;
        int columns = window.columns();
        if (window.canMoveUp()) {
            drawAll(lines(now, columns), columns);
        } else {
            drawOne(lines(now, columns).get(0), columns);
        }
    }

    private void drawAll(List<String> lines, int columns) {
        StringBuilder text = new StringBuilder(top(columns));
        drawnWidths.clear();
        for (String line : lines) {
            text.append(drawnWidths.isEmpty() ? "" : "\n").append(theme.paint(Role.PROGRESS, line));
            text.append("\u001b[K");
            drawnWidths.add(TerminalText.width(line));
        }
        write(text.append("\u001b[J").toString());
    }

    /** Only blanks and carriage returns, which the dumbest terminal knows. */
    private void drawOne(String line, int columns) {
        int before = drawnWidths.isEmpty() ? 0 : drawnWidths.get(0);
        int width = TerminalText.width(line);
        // Not over the edge, where blanks would begin a line of their own.
        int rest = Math.max(0, Math.min(before, columns - 1) - width);
        write("\r" + theme.paint(Role.PROGRESS, line) + " ".repeat(rest));
        drawnWidths.clear();
        drawnWidths.add(width);
    }

    private void clear() {
        if (drawnWidths.isEmpty()) {
            return;
        }
        int columns = Math.max(1, window.columns());
        write(window.canMoveUp() ? top(columns) + "\u001b[J" : "\r" + " ".repeat(drawnWidths.get(0)) + "\r");
        drawnWidths.clear();
        drawnAt = nanoTime.getAsLong() - REDRAW_NANOS;
    }

    /** Moves to where drawing began, though a terminal made narrower has broken the lines in two. */
    private String top(int columns) {
        int rows = drawnWidths.stream()
                .mapToInt(width -> Math.max(1, (width + columns - 1) / columns))
                .sum();
        return rows > 1 ? "\r\u001b[" + (rows - 1) + "A" : "\r";
    }

    private List<String> lines(long now, int columns) {
        List<Run> shown = new ArrayList<>();
        runs.values().stream().filter(run -> !run.state.isWaiting()).forEach(shown::add);
        int running = shown.size();
        runs.values().stream().filter(run -> run.state.isWaiting()).forEach(shown::add);
        int height = window.canMoveUp() && window.rows() > 1 ? window.rows() - 1 : 1;
        int room = done == 0 && shown.size() <= height ? height : Math.max(1, height - 1);
        int count = Math.min(shown.size(), room);
        int labels = shown.stream()
                .limit(count)
                .mapToInt(run -> TerminalText.width(run.state.label()))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Run run : shown.subList(0, count)) {
            lines.add(ProgressText.line(
                    run.state, run.rate.perSecond(now), run.elapsed(now), columns - 1, count > 1 ? labels : 0));
        }
        if (height > 1 && (done > 0 || count < shown.size())) {
            lines.add(TerminalText.cut(rest(running - count, shown.size() - count), columns - 1));
        }
        return lines;
    }

    /** Such as {@code + 12 more waiting, 3 done}. */
    private String rest(int running, int hidden) {
        List<String> words = new ArrayList<>();
        if (running > 0) {
            words.add("+ " + running + " more running");
        }
        int waiting = hidden - Math.max(0, running);
        if (waiting > 0) {
            words.add((running > 0 ? "" : "+ ") + waiting + " more waiting");
        }
        if (done > 0) {
            words.add(done + " done");
        }
        return String.join(", ", words);
    }

    /** Nobody's load fails because its progress cannot be seen. */
    private void write(String text) {
        if (unseen) {
            return;
        }
        try {
            out.write(text);
            out.flush();
        } catch (IOException e) {
            unseen = true;
        }
    }

    /** What is remembered of something under way. */
    private static final class Run {
        private final long startedAt;
        private ProgressState state;
        private Rate rate = new Rate();
        private long loggedAt;

        private Run(ProgressState state, long now) {
            this.state = state;
            this.startedAt = now;
            this.loggedAt = now;
        }

        private boolean isNewStage(ProgressState next) {
            return !next.stage().equals(state.stage());
        }

        private void took(ProgressState next, long now) {
            if (isNewStage(next)) {
                rate = new Rate();
            }
            state = next;
            rate.at(now, next.done());
        }

        private Duration elapsed(long now) {
            return Duration.ofNanos(now - startedAt);
        }
    }
}
