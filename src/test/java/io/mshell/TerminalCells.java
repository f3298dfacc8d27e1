package io.mshell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jline.utils.WCWidth;

/** What stands on a terminal's screen, and where its cursor is. A line that no longer fits is cut, as xterm does. */
final class TerminalCells {

    /** @param text empty for the right half of a wide character */
    private record Cell(String text, Look look) {
        private static final Cell BLANK = new Cell(" ", Look.PLAIN);
    }

    private final List<List<Cell>> rows = new ArrayList<>();
    private int width;
    private int row;
    private int column;
    private int top;
    private int bottom;
    /** Whether the last column has been written: the next character begins a new line, but nothing else notices. */
    private boolean full;

    private Look look = Look.PLAIN;

    TerminalCells(int height, int width) {
        this.width = width;
        for (int i = 0; i < height; i++) {
            rows.add(blankRow());
        }
        bottom = height - 1;
    }

    private List<Cell> blankRow() {
        return new ArrayList<>(Collections.nCopies(width, Cell.BLANK));
    }

    int height() {
        return rows.size();
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    void write(int point) {
        String text = Character.toString(point);
        int columns = WCWidth.wcwidth(point);
        if (columns <= 0) {
            combine(text);
            return;
        }
        if (full || column + columns > width) {
            column = 0;
            lineFeed();
        }
        split(column);
        split(column + columns);
        set(column, new Cell(text, look));
        if (columns == 2) {
            set(column + 1, new Cell("", look));
        }
        full = column + columns >= width;
        column = Math.min(width - 1, column + columns);
    }

    private void combine(String mark) {
        int before = full ? column : column - 1;
        while (before > 0 && rows.get(row).get(before).text().isEmpty()) {
            before--;
        }
        if (before >= 0) {
            Cell cell = rows.get(row).get(before);
            set(before, new Cell(cell.text() + mark, cell.look()));
        }
    }

    /** Half a wide character is none. */
    private void split(int at) {
        if (at > 0 && at < width && rows.get(row).get(at).text().isEmpty()) {
            set(at - 1, Cell.BLANK);
            set(at, Cell.BLANK);
        }
    }

    private void set(int at, Cell cell) {
        rows.get(row).set(at, cell);
    }

    void carriageReturn() {
        moveTo(row, 0);
    }

    void lineFeed() {
        full = false;
        if (row == bottom) {
            scrollUp(top, 1);
        } else {
            row = Math.min(height() - 1, row + 1);
        }
    }

    void reverseLineFeed() {
        full = false;
        if (row == top) {
            scrollDown(top, 1);
        } else {
            row = Math.max(0, row - 1);
        }
    }

    void tab() {
        moveTo(row, (column / 8 + 1) * 8);
    }

    void moveTo(int toRow, int toColumn) {
        full = false;
        row = Math.max(0, Math.min(height() - 1, toRow));
        column = Math.max(0, Math.min(width - 1, toColumn));
    }

    /** Blank lines come in at the bottom of what scrolls. */
    void scrollUp(int from, int count) {
        for (int i = 0; i < count; i++) {
            rows.remove(from);
            rows.add(bottom, blankRow());
        }
    }

    /** Blank lines come in here, and what is below moves down. */
    void scrollDown(int from, int count) {
        for (int i = 0; i < count; i++) {
            rows.remove(bottom);
            rows.add(from, blankRow());
        }
    }

    void scrollBetween(int first, int last) {
        top = first;
        bottom = last;
        moveTo(0, 0);
    }

    void eraseRows(int from, int to) {
        for (int i = from; i < to; i++) {
            rows.set(i, blankRow());
        }
    }

    void eraseColumns(int from, int to) {
        for (int i = from; i < Math.min(width, to); i++) {
            set(i, Cell.BLANK);
        }
    }

    void insertBlanks(int count) {
        List<Cell> cells = rows.get(row);
        for (int i = 0; i < count; i++) {
            cells.add(column, Cell.BLANK);
            cells.remove(width);
        }
    }

    void deleteCells(int count) {
        List<Cell> cells = rows.get(row);
        for (int i = 0; i < Math.min(count, width - column); i++) {
            cells.remove(column);
            cells.add(Cell.BLANK);
        }
    }

    void look(List<Integer> parameters) {
        look = look.then(parameters);
    }

    void resize(int height, int newWidth) {
        width = newWidth;
        rows.forEach(cells -> {
            while (cells.size() > newWidth) {
                cells.remove(cells.size() - 1);
            }
            cells.addAll(Collections.nCopies(newWidth - cells.size(), Cell.BLANK));
        });
        while (rows.size() > height) {
            boolean roomBelow = row < rows.size() - 1;
            rows.remove(roomBelow ? rows.size() - 1 : 0);
            row -= roomBelow ? 0 : 1;
        }
        while (rows.size() < height) {
            rows.add(blankRow());
        }
        top = 0;
        bottom = height - 1;
        moveTo(row, column);
    }

    /** What a row shows, without the blanks at its end. */
    String line(int number) {
        return text(rows.get(number)).stripTrailing();
    }

    /** What the cursor's row shows before the cursor. */
    String beforeCursor() {
        return text(rows.get(row).subList(0, full ? width : column));
    }

    List<String> lines() {
        return rows.stream().map(cells -> text(cells).stripTrailing()).toList();
    }

    /** How the last place on the screen looks where this text stands; empty if it stands nowhere or looks mixed. */
    Optional<Look> lookOf(String text) {
        for (int i = height() - 1; i >= 0; i--) {
            int at = text(rows.get(i)).lastIndexOf(text);
            if (at >= 0) {
                List<Look> looks = looks(rows.get(i), at, at + text.length());
                return looks.size() == 1 ? Optional.of(looks.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<Look> looks(List<Cell> cells, int from, int to) {
        List<Look> looks = new ArrayList<>();
        int at = 0;
        for (Cell cell : cells) {
            if (at >= from && at < to && !cell.text().isEmpty() && !looks.contains(cell.look())) {
                looks.add(cell.look());
            }
            at += cell.text().length();
        }
        return looks;
    }

    private static String text(List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> text.append(cell.text()));
        return text.toString();
    }
}
