package io.mshell.console;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligned columns. Widths are taken from the first rows, and the others made to fit. */
final class TableLayout implements ViewLayout {

    /** Rows that are held, at most, to find how wide the columns are. */
    static final int MEASURED_ROWS = 500;

    private final Screen screen;
    private final PlainParts parts;

    TableLayout(Screen screen) {
        this.screen = screen;
        this.parts = new PlainParts(screen);
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
        parts.title(table.title(), out);
        Iterator<List<@Nullable Object>> rows = table.rows();
        List<List<@Nullable Object>> first = new ArrayList<>();
        while (first.size() < MEASURED_ROWS && rows.hasNext()) {
            first.add(rows.next());
        }
        TableLines lines = TableLines.measured(table.columns(), first, screen);
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

    private static String hidden(int columns) {
        return columns == 0 ? "" : "; " + columns + " more columns: see them with --format vertical";
    }
}
