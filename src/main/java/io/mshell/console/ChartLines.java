package io.mshell.console;

import io.mshell.console.Theme.Role;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link View.Chart}: cells close together, so that much has room beside each other. Where there is too little,
 * pictures give way first, then text; numbers, types and dates never do, and at last the last columns are left out.
 */
final class ChartLines {

    private static final int BETWEEN = 2;
    private static final int SMALLEST_PICTURE = 4;
    private static final int SHORTEST_TEXT = 6;

    private final View.Chart chart;
    private final Screen screen;
    private final boolean[] numeric;
    private final int[] widths;
    private int between = BETWEEN;

    ChartLines(View.Chart chart, Screen screen) {
        this.chart = chart;
        this.screen = screen;
        this.numeric = new boolean[chart.columns().size()];
        this.widths = fitted();
    }

    void write(Writer out) throws IOException {
        line(chart.columns(), Role.HEADER, out);
        for (List<@Nullable Object> row : chart.rows()) {
            line(row, null, out);
        }
    }

    private void line(List<? extends @Nullable Object> cells, @Nullable Role role, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        int blanks = 0;
        for (int i = 0; i < widths.length; i++) {
            Object value = cells.get(i);
            String text = text(value, widths[i]);
            int gap = Math.max(0, widths[i] - TerminalText.width(text));
            Role painted = value instanceof Picture picture ? picture.role() : role;
            line.append(" ".repeat(blanks + (numeric[i] ? gap : 0)))
                    .append(painted == null ? text : screen.theme().paint(painted, text));
            blanks = between + (numeric[i] ? 0 : gap);
        }
        out.write(line.toString().stripTrailing() + "\n");
    }

    /** Nothing is drawn for what is not there: a gap says it well enough. */
    private String text(@Nullable Object value, int width) {
        if (value instanceof Picture picture) {
            return picture.drawn(width, screen.theme().strokes());
        }
        String text = value == null ? "" : TerminalText.oneLine(CellText.orNull(value));
        return TerminalText.cut(text, width);
    }

    private int[] fitted() {
        int[] wanted = new int[numeric.length];
        int[] least = new int[numeric.length];
        for (int i = 0; i < wanted.length; i++) {
            measure(i, wanted, least);
        }
        int shown = wanted.length;
        between = screen.isLimited() && room(shown) < total(wanted, shown) ? 1 : BETWEEN;
        while (screen.isLimited() && shown > 1 && room(shown) < total(least, shown)) {
            shown--;
        }
        int[] fitted = Arrays.copyOf(wanted, shown);
        if (screen.isLimited()) {
            giveWay(fitted, least, room(shown), true);
            giveWay(fitted, least, room(shown), false);
        }
        return fitted;
    }

    private void measure(int column, int[] wanted, int[] least) {
        String label = TerminalText.oneLine(chart.columns().get(column));
        List<Object> values = new ArrayList<>();
        chart.rows().stream().map(row -> row.get(column)).forEach(value -> {
            if (value != null) {
                values.add(value);
            }
        });
        numeric[column] = !values.isEmpty() && values.stream().allMatch(Number.class::isInstance);
        wanted[column] = Math.max(1, TerminalText.width(label));
        int kept = wanted[column];
        for (Object value : values) {
            int width = value instanceof Picture picture
                    ? picture.wanted()
                    : TerminalText.width(TerminalText.oneLine(CellText.orNull(value)));
            wanted[column] = Math.max(wanted[column], width);
            kept = Math.max(kept, smallest(value, width));
        }
        least[column] = Math.min(wanted[column], kept);
    }

    private static int smallest(Object value, int width) {
        if (value instanceof Picture) {
            return Math.min(width, SMALLEST_PICTURE);
        }
        return value instanceof String ? Math.min(width, SHORTEST_TEXT) : width;
    }

    /** Takes columns of one kind down, the widest first and one at a time, until all fit or none can give more. */
    private void giveWay(int[] widths, int[] least, int room, boolean pictures) {
        for (int excess = total(widths, widths.length) - room; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean may = isPicture(i) == pictures && widths[i] > least[i];
                widest = may && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private boolean isPicture(int column) {
        return chart.rows().stream().anyMatch(row -> row.get(column) instanceof Picture);
    }

    private int room(int columns) {
        return screen.width() - between * (columns - 1);
    }

    private static int total(int[] widths, int columns) {
        return Arrays.stream(widths, 0, columns).sum();
    }
}
