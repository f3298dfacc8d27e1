package io.mshell.console;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answer's value as JSON, a line for each element if it is a list; where it has none, a line for each row. */
final class JsonLinesPrinter implements Printer {

    @Override
    public void print(Answer answer, Writer out) throws IOException {
        Object value = answer.value();
        if (value == null) {
            view(answer.view(), out);
        } else if (value instanceof JsonNode node) {
            lines(node.isArray() ? node.iterator() : Arrays.asList(node).iterator(), out);
        } else if (value instanceof Iterable<?> list && !(value instanceof java.nio.file.Path)) {
            lines(list.iterator(), out);
        } else if (value instanceof Iterator<?> elements) {
            lines(elements, out);
        } else {
            line(value, out);
        }
        out.flush();
    }

    private static void view(View view, Writer out) throws IOException {
        if (view instanceof View.Text text) {
            line(text.text(), out);
        } else if (view instanceof View.Fields fields) {
            line(JsonRows.object(fields), out);
        } else if (view instanceof View.Table table) {
            lines(new JsonRows(table), out);
        } else if (view instanceof View.Chart chart) {
            lines(new JsonRows(chart.table()), out);
        } else if (view instanceof View.Lines lines) {
            lines(lines.lines().stream().map(View.Line::text).iterator(), out);
        } else if (view instanceof View.Sections sections) {
            for (View part : sections.views()) {
                view(part, out);
            }
        }
    }

    private static void lines(Iterator<?> elements, Writer out) throws IOException {
        while (elements.hasNext()) {
            line(elements.next(), out);
        }
    }

    private static void line(@Nullable Object value, Writer out) throws IOException {
        Json.writeLine(value, out);
        out.write("\n");
    }
}
