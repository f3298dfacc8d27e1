package io.mshell.console;

import java.io.IOException;
import java.io.Writer;

/** How a format for people, or a spreadsheet, writes each kind of view. */
interface ViewLayout {

    void text(View.Text text, Writer out) throws IOException;

    void fields(View.Fields fields, Writer out) throws IOException;

    void table(View.Table table, Writer out) throws IOException;

    /** As a table of numbers, unless a layout draws pictures. */
    default void chart(View.Chart chart, Writer out) throws IOException {
        table(chart.table(), out);
    }

    /** Without colours, unless a layout has some. */
    default void lines(View.Lines lines, Writer out) throws IOException {
        for (View.Line line : lines.lines()) {
            text(new View.Text(line.text()), out);
        }
    }

    /** What ends a line. */
    default String lineEnd() {
        return "\n";
    }
}
