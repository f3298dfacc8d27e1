package io.mshell.console;

import io.mshell.console.Theme.Role;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one table, once its columns' widths are known. */
final class TableLines {

    private final List<String> labels;
    private final int[] widths;
    private final boolean[] numeric;
    private final Screen screen;

    private TableLines(List<String> labels, int[] widths, boolean[] numeric, Screen screen) {
        this.labels = labels;
        this.widths = widths;
        this.numeric = numeric;
        this.screen = screen;
    }

    /** Lines wide enough for these rows, as far as the screen is. */
    static TableLines measured(List<String> columns, List<List<@Nullable Object>> rows, Screen screen) {
        List<String> labels = columns.stream().map(TerminalText::oneLine).toList();
        int[] wanted = labels.stream()
                .mapToInt(label -> Math.max(1, TerminalText.width(label)))
                .toArray();
        boolean[] numeric = new boolean[wanted.length];
        boolean[] text = new boolean[wanted.length];
        for (List<@Nullable Object> row : rows) {
            for (int i = 0; i < wanted.length; i++) {
                Object value = row.get(i);
                wanted[i] = Math.max(wanted[i], TerminalText.width(shown(value)));
                numeric[i] |= value instanceof Number;
                text[i] |= value != null && !(value instanceof Number);
            }
        }
        for (int i = 0; i < wanted.length; i++) {
            numeric[i] &= !text[i];
        }
        return new TableLines(labels, ColumnWidths.fitted(wanted, numeric, screen.width()), numeric, screen);
    }

    /** How many columns there was no room for. */
    int hidden() {
        return labels.size() - widths.length;
    }

    void head(Writer out) throws IOException {
        if (widths.length == 0) {
            return;
        }
        StringBuilder line = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(bar(i)).append(cell(i, labels.get(i), Role.HEADER));
            rule.append(i == 0 ? "-" : "-+-").append("-".repeat(widths[i]));
        }
        out.write(line.append('\n').toString());
        out.write(screen.theme().paint(Role.FRAME, rule.append('-').toString()) + "\n");
    }

    void row(List<@Nullable Object> values, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Object value = values.get(i);
            line.append(bar(i)).append(cell(i, shown(value), value == null ? Role.NULL : null));
        }
        out.write(line.append('\n').toString());
    }

    private String bar(int column) {
        return column == 0 ? " " : " " + screen.theme().paint(Role.FRAME, "|") + " ";
    }

    /** The cell's text, filled up to the column's width but for the blanks that would end the line. */
    private String cell(int column, String text, @Nullable Role role) {
        String cut = screen.isLimited() ? TerminalText.cut(text, widths[column]) : text;
        String blanks = TerminalText.blanks(cut, widths[column]);
        String painted = role == null ? cut : screen.theme().paint(role, cut);
        if (numeric[column]) {
            return blanks + painted;
        }
        return column == widths.length - 1 ? painted : painted + blanks;
    }

    private static String shown(@Nullable Object value) {
        return TerminalText.oneLine(CellText.orNull(value));
    }
}
