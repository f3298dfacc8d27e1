package io.mshell.console;

import io.mshell.console.Theme.Role;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every value in full on a line of its own, a row after the other. */
final class VerticalLayout implements ViewLayout {

    private static final int RULE = 40;

    private final Screen screen;
    private final PlainParts parts;

    VerticalLayout(Screen screen) {
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
    public void table(View.Table table, Writer out) throws IOException {
        parts.title(table.title(), out);
        int nameWidth = table.columns().stream()
                .mapToInt(column -> TerminalText.width(TerminalText.oneLine(column)))
                .max()
                .orElse(0);
        long count = 0;
        for (Iterator<List<@Nullable Object>> rows = table.rows(); rows.hasNext(); ) {
            List<@Nullable Object> row = rows.next();
            rule(++count, out);
            for (int i = 0; i < table.columns().size(); i++) {
                parts.pair(table.columns().get(i), nameWidth, " | ", row.get(i), out);
            }
        }
        parts.footer(count, "", table.footer(), out);
    }

    private void rule(long row, Writer out) throws IOException {
        String start = "-[ row " + row + " ]-";
        int width = screen.isLimited() ? Math.min(RULE, screen.width()) : RULE;
        String rule = start + "-".repeat(Math.max(0, width - start.length()));
        out.write(screen.theme().paint(Role.FRAME, rule) + "\n");
    }
}
