package io.mshell.console;

import io.mshell.console.Theme.Role;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the formats for a terminal draw alike: running text, titles, names with values, and what stands under rows. */
final class PlainParts {

    private final Screen screen;

    PlainParts(Screen screen) {
        this.screen = screen;
    }

    void text(View.Text text, Writer out) throws IOException {
        String shown = screen.isLimited() ? TerminalText.lines(text.text()) : text.text();
        out.write(shown);
        if (!shown.isEmpty() && !shown.endsWith("\n")) {
            out.write("\n");
        }
    }

    void lines(View.Lines lines, Writer out) throws IOException {
        for (View.Line each : lines.lines()) {
            out.write(screen.theme().paint(each.role(), TerminalText.oneLine(each.text())) + "\n");
        }
    }

    void title(String title, Writer out) throws IOException {
        line(Role.TITLE, title, out);
    }

    void fields(View.Fields fields, Writer out) throws IOException {
        title(fields.title(), out);
        int width = fields.fields().stream()
                .mapToInt(field -> TerminalText.width(TerminalText.oneLine(field.name())))
                .max()
                .orElse(0);
        for (View.Field field : fields.fields()) {
            pair(field.name(), width, "  ", field.value(), out);
        }
    }

    /** One name with its value; the further lines of a value stand under its first. */
    void pair(String name, int nameWidth, String between, @Nullable Object value, Writer out) throws IOException {
        String shown = TerminalText.oneLine(name);
        out.write(screen.theme().paint(Role.HEADER, shown));
        String gap = TerminalText.blanks(shown, nameWidth) + between;
        String text = CellText.of(value);
        if (text == null) {
            out.write(gap + screen.theme().paint(Role.NULL, "NULL") + "\n");
            return;
        }
        String further = "\n" + " ".repeat(nameWidth) + between;
        String lines = TerminalText.lines(text.replace("\r\n", "\n")).replace("\n", further);
        out.write(lines.isEmpty() ? gap.stripTrailing() + "\n" : gap + lines + "\n");
    }

    void footer(long rows, String more, String footer, Writer out) throws IOException {
        String count = screen.isLimited() ? String.format(Locale.ROOT, "%,d", rows) : String.valueOf(rows);
        String counted = rows == 1 ? "1 row" : count + " rows";
        Stopwatch since = screen.since();
        String took = since == null ? "" : ", " + Stopwatch.told(since.elapsed());
        line(Role.FRAME, "(" + counted + took + more + ")", out);
        line(Role.FRAME, footer, out);
    }

    /** What stands under rows that are not counted. */
    void note(String text, Writer out) throws IOException {
        line(Role.FRAME, text, out);
    }

    private void line(Role role, String text, Writer out) throws IOException {
        if (!text.isEmpty()) {
            out.write(screen.theme().paint(role, TerminalText.oneLine(text)) + "\n");
        }
    }
}
