package io.mshell.console;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A terminal of so many columns: obeys what progress writes and shows what a person would see. */
final class PaintedScreen extends Writer implements ProgressLines.Window {

    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private final int rows;
    private int columns;
    private int row;
    private int column;
    private String pending = "";

    PaintedScreen(int columns, int rows) {
        super();
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public boolean canMoveUp() {
        return true;
    }

    /** Makes it narrower; lines that no longer fit are broken, as terminals do, and the cursor stays where it was. */
    void narrow(int to) {
        List<StringBuilder> broken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder line = lines.get(i);
            for (int at = 0; at == 0 || at < line.length(); at += to) {
                broken.add(new StringBuilder(line.substring(at, Math.min(line.length(), at + to))));
            }
            row = i == row ? broken.size() - 1 : row;
        }
        lines.clear();
        lines.addAll(broken);
        row = lines.size() - 1;
        columns = to;
    }

    @Override
    public void write(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            take(text[i]);
        }
    }

    private void take(char c) {
        if (!pending.isEmpty() || c == '\u001b') {
            pending += c;
            if (Character.isLetter(c)) {
                obey(pending.substring(2, pending.length() - 1), c);
                pending = "";
            }
        } else if (c == '\r') {
            column = 0;
        } else if (c == '\n') {
            column = 0;
            row++;
            if (row == lines.size()) {
                lines.add(new StringBuilder());
            }
        } else {
            StringBuilder line = lines.get(row);
            line.append(" ".repeat(Math.max(0, column - line.length())));
            line.replace(column, Math.min(line.length(), column + 1), String.valueOf(c));
            column++;
        }
    }

    private void obey(String number, char command) {
        switch (command) {
            case 'A' -> row -= Integer.parseInt(number);
            case 'K' -> lines.get(row).setLength(Math.min(column, lines.get(row).length()));
            case 'J' -> {
                obey("", 'K');
                lines.subList(row + 1, lines.size()).clear();
            }
            default -> throw new IllegalArgumentException("a terminal may not know " + command);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** What is seen. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
