package io.mshell.console;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables as GitHub draws them. */
final class MarkdownLayout implements ViewLayout {

    @Override
    public void text(View.Text text, Writer out) throws IOException {
        out.write(TerminalText.lines(text.text()));
        if (!text.text().endsWith("\n")) {
            out.write("\n");
        }
    }

    @Override
    public void fields(View.Fields fields, Writer out) throws IOException {
        title(fields.title(), out);
        head(List.of("name", "value"), out);
        for (View.Field field : fields.fields()) {
            out.write("| " + cell(field.name()) + " | " + cell(field.value()) + " |\n");
        }
    }

    @Override
    public void table(View.Table table, Writer out) throws IOException {
        title(table.title(), out);
        head(table.columns(), out);
        for (Iterator<List<@Nullable Object>> rows = table.rows(); rows.hasNext(); ) {
            line(rows.next(), out);
        }
        if (!table.footer().isEmpty()) {
            out.write("\n" + escaped(table.footer()) + "\n");
        }
    }

    private static void title(String title, Writer out) throws IOException {
        if (!title.isEmpty()) {
            out.write("**" + escaped(title) + "**\n\n");
        }
    }

    private static void head(List<String> columns, Writer out) throws IOException {
        line(columns, out);
        out.write("| " + columns.stream().map(column -> "---").collect(Collectors.joining(" | ")) + " |\n");
    }

    private static void line(List<? extends @Nullable Object> values, Writer out) throws IOException {
        StringBuilder line = new StringBuilder("|");
        for (Object value : values) {
            line.append(' ').append(cell(value)).append(" |");
        }
        out.write(line.append('\n').toString());
    }

    private static String cell(@Nullable Object value) {
        return escaped(CellText.orNull(value));
    }

    /** A cell is one line, and holds no HTML but the breaks put in here. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\r\n", "\n")
                .replace("\n", "<br>");
        return TerminalText.oneLine(escaped);
    }
}
