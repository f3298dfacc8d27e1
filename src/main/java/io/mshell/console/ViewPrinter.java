package io.mshell.console;

import java.io.IOException;
import java.io.Writer;

/** Prints an answer's view: its parts in order, with an empty line between them. */
final class ViewPrinter implements Printer {

    private final ViewLayout layout;

    ViewPrinter(ViewLayout layout) {
        this.layout = layout;
    }

    @Override
    public void print(Answer answer, Writer out) throws IOException {
        print(answer.view(), out);
        out.flush();
    }

    private void print(View view, Writer out) throws IOException {
        if (view instanceof View.Text text) {
            layout.text(text, out);
        } else if (view instanceof View.Fields fields) {
            layout.fields(fields, out);
        } else if (view instanceof View.Table table) {
            layout.table(table, out);
        } else if (view instanceof View.Chart chart) {
            layout.chart(chart, out);
        } else if (view instanceof View.Lines lines) {
            layout.lines(lines, out);
        } else if (view instanceof View.Sections sections) {
            boolean first = true;
            for (View part : sections.views()) {
                if (!first) {
                    out.write(layout.lineEnd());
                }
                print(part, out);
                first = false;
            }
        }
    }
}
