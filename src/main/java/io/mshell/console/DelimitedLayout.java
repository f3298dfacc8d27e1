package io.mshell.console;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Values between commas or tabs, under a line of headings. Titles and footers, which are no data, are left out. */
final class DelimitedLayout implements ViewLayout {

    private final String separator;
    private final String lineEnd;
    private final UnaryOperator<String> quoted;
    private final boolean terminal;

    private DelimitedLayout(String separator, String lineEnd, UnaryOperator<String> quoted, Screen screen) {
        this.separator = separator;
        this.lineEnd = lineEnd;
        this.quoted = quoted;
        this.terminal = screen.isLimited();
    }

    static DelimitedLayout csv(Screen screen) {
        return new DelimitedLayout(",", "\r\n", DelimitedLayout::csvCell, screen);
    }

    static DelimitedLayout tsv(Screen screen) {
        return new DelimitedLayout("\t", "\n", DelimitedLayout::tsvCell, screen);
    }

    @Override
    public String lineEnd() {
        return lineEnd;
    }

    @Override
    public void text(View.Text text, Writer out) throws IOException {
        out.write(terminal ? TerminalText.lines(text.text()) : text.text());
        if (!text.text().endsWith("\n")) {
            out.write(lineEnd);
        }
    }

    @Override
    public void fields(View.Fields fields, Writer out) throws IOException {
        line(List.of("name", "value"), out);
        for (View.Field field : fields.fields()) {
            out.write(cell(field.name()) + separator + cell(field.value()) + lineEnd);
        }
    }

    @Override
    public void table(View.Table table, Writer out) throws IOException {
        line(table.columns(), out);
        for (Iterator<List<@Nullable Object>> rows = table.rows(); rows.hasNext(); ) {
            line(rows.next(), out);
        }
    }

    private void line(List<? extends @Nullable Object> values, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "" : separator).append(cell(values.get(i)));
        }
        out.write(line.append(lineEnd).toString());
    }

    private String cell(@Nullable Object value) {
        String text = CellText.of(value);
        if (text == null) {
            return "";
        }
        String cell = quoted.apply(text);
        return terminal ? harmless(cell) : cell;
    }

    /** A carriage return within quotes is data in a file, but on a terminal it overwrites the line. */
    private String harmless(String cell) {
        return separator.equals("\t") ? TerminalText.oneLine(cell) : TerminalText.lines(cell);
    }

    /** An empty text is quoted, for what is not quoted and empty is NULL. */
    private static String csvCell(String text) {
        boolean needed = text.isEmpty() || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String tsvCell(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
