package io.mshell.console;

import io.mshell.console.Theme.Role;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Shows how far things are, on standard error. On a terminal it is one line, drawn over itself at most ten times a
 * second and gone at the end; elsewhere it is a line when something starts, one every half a minute, and one when it
 * ends. Only blanks and carriage returns are used, which the dumbest terminal knows. Thread-safe.
 */
public final class ProgressLine implements AutoCloseable {

    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final long LOG_NANOS = Duration.ofSeconds(30).toNanos();

    private final Writer out;
    private final IntSupplier width;
    private final Theme theme;
    private final LongSupplier nanoTime;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private int drawnWidth;
    private long drawnAt;
    private boolean unseen;

    /**
     * A line on {@code out}.
     *
     * @param width the terminal's columns, asked for each time it is drawn; 0 where there is no terminal
     * @param nanoTime a clock that never goes back, such as {@link System#nanoTime()}
     */
    public ProgressLine(Writer out, IntSupplier width, Theme theme, LongSupplier nanoTime) {
        this.out = out;
        this.width = width;
        this.theme = theme;
        this.nanoTime = nanoTime;
    }

    /** Shows this state, unless the last one was shown only just now. */
    public synchronized void show(ProgressState state) {
        long now = nanoTime.getAsLong();
        Run known = runs.get(state.label());
        Run run = known == null ? new Run(now) : known;
        runs.put(state.label(), run);
        boolean staged = !state.stage().equals(run.stage);
        run.stage = state.stage();
        int columns = width.getAsInt();
        if (columns > 0) {
            if (staged || now - drawnAt >= REDRAW_NANOS) {
                draw(ProgressText.line(state, run.elapsed(now), columns - 1), columns);
                drawnAt = now;
            }
        } else if (known == null || now - run.loggedAt >= LOG_NANOS) {
            write(ProgressText.line(state, run.elapsed(now), 0) + "\n");
            run.loggedAt = now;
        }
    }

    /** Ends what has this label: the line is cleared, or its last state written where there is no terminal. */
    public synchronized void finish(ProgressState last) {
        Run run = runs.remove(last.label());
        if (width.getAsInt() > 0) {
            clear();
        } else {
            long now = nanoTime.getAsLong();
            write(ProgressText.line(last, run == null ? Duration.ZERO : run.elapsed(now), 0) + "\n");
        }
    }

    /** Writes a line that stays, above the one that is drawn. */
    public synchronized void message(String text) {
        clear();
        write(TerminalText.lines(text) + "\n");
    }

    /** Takes the line away, whatever is still under way. */
    @Override
    public synchronized void close() {
        clear();
        runs.clear();
    }

    private void draw(String line, int columns) {
        int lineWidth = TerminalText.width(line);
        // Not over the edge, where blanks would begin a line of their own.
        int rest = Math.max(0, Math.min(drawnWidth, columns - 1) - lineWidth);
        write("\r" + theme.paint(Role.PROGRESS, line) + " ".repeat(rest));
        drawnWidth = lineWidth;
    }

    private void clear() {
        if (drawnWidth > 0) {
            write("\r" + " ".repeat(drawnWidth) + "\r");
            drawnWidth = 0;
            drawnAt = nanoTime.getAsLong() - REDRAW_NANOS;
        }
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
        private long loggedAt;
        private String stage = "";

        private Run(long now) {
            this.startedAt = now;
            this.loggedAt = now;
        }

        private Duration elapsed(long now) {
            return Duration.ofNanos(now - startedAt);
        }
    }
}
