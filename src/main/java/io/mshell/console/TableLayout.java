package io.mshell.console;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aligned columns. Widths are taken from the first rows, and the others made to fit. A table of few rows that would have
 * to leave columns out can be shown row by row instead.
 */
final class TableLayout implements ViewLayout {

    /** Rows that are held, at most, to find how wide the columns are. */
    static final int MEASURED_ROWS = 500;

    /** What is still read rather than searched, one value a line. */
    private static final int FEW_ROWS = 5;

    private static final int FEW_LINES = 100;

    private final Screen screen;
    private final PlainParts parts;
    private final boolean turns;

    private TableLayout(Screen screen, boolean turns) {
        this.screen = screen;
        this.parts = new PlainParts(screen);
        this.turns = turns;
    }

    TableLayout(Screen screen) {
        this(screen, false);
    }

    /** Tables where they fit, or have too many rows for anything else. */
    static TableLayout turning(Screen screen) {
        return new TableLayout(screen, true);
    }

    @Override
    public void text(View.Text text, Writer out) throws IOException {
        parts.text(text, out);
    }

    @Override
    public void lines(View.Lines lines, Writer out) throws IOException {
        parts.lines(lines, out);
    }

    @Override
    public void fields(View.Fields fields, Writer out) throws IOException {
        parts.fields(fields, out);
    }

    @Override
    public void chart(View.Chart chart, Writer out) throws IOException {
        parts.title(chart.title(), out);
        new ChartLines(chart, screen).write(out);
        parts.note(chart.footer().isEmpty() ? "" : "(" + chart.footer() + ")", out);
    }

    @Override
    public void table(View.Table table, Writer out) throws IOException {
        Iterator<List<@Nullable Object>> rows = table.rows();
        List<List<@Nullable Object>> first = new ArrayList<>();
        while (first.size() < MEASURED_ROWS && rows.hasNext()) {
            first.add(rows.next());
        }
        TableLines lines = TableLines.measured(table.columns(), first, screen);
        if (turns && lines.hidden() > 0 && !rows.hasNext() && isFew(first.size(), table.columns())) {
            new VerticalLayout(screen)
                    .table(new View.Table(table.title(), table.columns(), first.iterator(), table.footer()), out);
            return;
        }
        parts.title(table.title(), out);
        lines.head(out);
        for (List<@Nullable Object> row : first) {
            lines.row(row, out);
        }
        long count = first.size();
        first.clear();
        for (; rows.hasNext(); count++) {
            lines.row(rows.next(), out);
        }
        parts.footer(count, hidden(lines.hidden()), table.footer(), out);
    }

    private static boolean isFew(int rows, List<String> columns) {
        return rows <= FEW_ROWS || rows * (columns.size() + 1) <= FEW_LINES;
    }

    private static String hidden(int columns) {
        return columns == 0 ? "" : "; " + columns + " more columns: see them with --format vertical";
    }
}
