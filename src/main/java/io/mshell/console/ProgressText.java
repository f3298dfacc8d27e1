package io.mshell.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A state of progress in one line, such as {@code orders load [####----] 50% 9,102/18,204 rows 1,250/s 0:07 left}. */
final class ProgressText {

    private static final int BAR = 20;
    private static final int SHORT_BAR = 10;
    /** As long as the longest step's name. */
    private static final int STAGE = 9;
    /** From here on there is room for everything. */
    private static final int WIDE = 99;
    /** Below this the bar would take what the figures need. */
    private static final int NARROW = 60;

    private ProgressText() {}

    /**
     * The line.
     *
     * @param perSecond rows a second; 0 if not known
     * @param columns what it is cut to; 0 for no limit, and no bar
     * @param labels what its label is filled up to, so that lines below each other are told apart
     */
    static String line(ProgressState state, double perSecond, Duration elapsed, int columns, int labels) {
        List<String> words = new ArrayList<>();
        words.add(state.label() + TerminalText.blanks(state.label(), labels));
        words.add(labels > 0 ? state.stage() + TerminalText.blanks(state.stage(), STAGE) : state.stage());
        Long total = state.total();
        if (total == null || total <= 0) {
            words.add(state.done() > 0 ? rows(state.done()) + " rows" : "");
        } else {
            double part = Math.max(0, Math.min(1, (double) state.done() / total));
            if (columns >= NARROW) {
                words.add(bar(part, columns >= WIDE ? BAR : SHORT_BAR));
            }
            words.add((int) (part * 100) + "%");
            words.add(rows(state.done()) + "/" + rows(total) + (columns == 0 || columns >= WIDE ? " rows" : ""));
        }
        if (perSecond >= 1) {
            words.add(rows(Math.round(perSecond)) + "/s");
        }
        if (!state.isWaiting()) {
            words.add(time(total == null ? 0 : total - state.done(), perSecond, elapsed));
        }
        String note = state.note().get();
        words.add(note.isEmpty() ? "" : "(" + note + ")");
        words.removeIf(String::isEmpty);
        String line = TerminalText.oneLine(String.join(" ", words).stripTrailing());
        return columns > 0 ? TerminalText.cut(line, columns) : line;
    }

    /** What is left if that can be told, else what has passed. */
    private static String time(long left, double perSecond, Duration elapsed) {
        if (left > 0 && perSecond >= 1) {
            return clock((long) Math.ceil(left / perSecond)) + " left";
        }
        return clock(elapsed.toSeconds());
    }

    private static String clock(long seconds) {
        long hours = seconds / 3600;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static String bar(double part, int length) {
        int full = (int) (part * length);
        return "[" + "#".repeat(full) + "-".repeat(length - full) + "]";
    }

    private static String rows(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
