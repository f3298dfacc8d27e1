package io.mshell.console;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;

/** The answer's value as one JSON document; where it has none, its rows, an object each. */
final class JsonPrinter implements Printer {

    @Override
    public void print(Answer answer, Writer out) throws IOException {
        if (answer.value() != null) {
            Json.writeIndented(answer.value(), out);
        } else {
            view(answer.view(), out);
        }
        out.write("\n");
        out.flush();
    }

    private static void view(View view, Writer out) throws IOException {
        if (view instanceof View.Text text) {
            Json.writeLine(text.text(), out);
        } else if (view instanceof View.Fields fields) {
            Json.writeIndented(JsonRows.object(fields), out);
        } else if (view instanceof View.Table table) {
            rows(new JsonRows(table), out);
        } else if (view instanceof View.Chart chart) {
            rows(new JsonRows(chart.table()), out);
        } else if (view instanceof View.Lines lines) {
            Json.writeIndented(lines.lines().stream().map(View.Line::text).toList(), out);
        } else if (view instanceof View.Sections sections) {
            sections(sections, out);
        }
    }

    private static void rows(Iterator<Map<String, Object>> rows, Writer out) throws IOException {
        out.write("[");
        String before = "\n  ";
        while (rows.hasNext()) {
            out.write(before);
            Json.writeLine(rows.next(), out);
            before = ",\n  ";
        }
        out.write(before.startsWith(",") ? "\n]" : "]");
    }

    private static void sections(View.Sections sections, Writer out) throws IOException {
        out.write("[");
        String before = "\n";
        for (View part : sections.views()) {
            out.write(before);
            view(part, out);
            before = ",\n";
        }
        out.write("\n]");
    }
}
