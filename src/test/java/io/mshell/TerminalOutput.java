package io.mshell;

import java.util.List;
import java.util.stream.Stream;

/** Obeys what a program writes to a terminal of the kind xterm. What it does not know is a failure, not overlooked. */
final class TerminalOutput {

    private static final char ESCAPE = '\u001b';

    private final TerminalCells cells;
    private final StringBuilder pending = new StringBuilder();
    private int savedRow;
    private int savedColumn;

    TerminalOutput(TerminalCells cells) {
        this.cells = cells;
    }

    void obey(CharSequence text) {
        text.chars().forEach(c -> take((char) c));
    }

    private void take(char c) {
        if (pending.isEmpty() && c != ESCAPE && !Character.isHighSurrogate(c)) {
            plain(c);
            return;
        }
        pending.append(c);
        if (isComplete()) {
            String whole = pending.toString();
            pending.setLength(0);
            if (whole.charAt(0) == ESCAPE) {
                sequence(whole);
            } else {
                cells.write(whole.codePointAt(0));
            }
        }
    }

    private boolean isComplete() {
        int length = pending.length();
        char last = pending.charAt(length - 1);
        if (pending.charAt(0) != ESCAPE) {
            return length == 2;
        }
        return switch (length == 1 ? ESCAPE : pending.charAt(1)) {
            case ESCAPE -> false;
            case '[' -> length > 2 && last >= '@' && last <= '~';
            case ']' -> last == '\u0007' || last == '\\';
            case '(', ')' -> length == 3;
            default -> true;
        };
    }

    private void plain(char c) {
        switch (c) {
            case '\r' -> cells.carriageReturn();
            case '\n' -> cells.lineFeed();
            case '\b' -> cells.moveTo(cells.row(), cells.column() - 1);
            case '\t' -> cells.tab();
            case '\u0007' -> {}
            default -> cells.write(c);
        }
    }

    private void sequence(String whole) {
        char kind = whole.charAt(1);
        switch (kind) {
            case '[' -> control(whole.substring(2, whole.length() - 1), whole.charAt(whole.length() - 1));
            case 'M' -> cells.reverseLineFeed();
            case '7' -> save();
            case '8' -> cells.moveTo(savedRow, savedColumn);
            // Keypads, character sets and titles show nowhere on the screen.
            case '=', '>', '(', ')', ']' -> {}
            default -> throw unknown(whole);
        }
    }

    private void save() {
        savedRow = cells.row();
        savedColumn = cells.column();
    }

    private void control(String parameters, char command) {
        if (parameters.startsWith("?") || parameters.startsWith(">")) {
            // Modes, such as that of bracketed paste, show nowhere on the screen.
            if (command != 'h' && command != 'l') {
                throw unknown("[" + parameters + command);
            }
            return;
        }
        List<Integer> numbers = Stream.of(parameters.split(";", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        if (command == 'm') {
            cells.look(numbers);
        } else if (!moves(numbers, command)) {
            changes(numbers, command);
        }
    }

    private boolean moves(List<Integer> numbers, char command) {
        int count = numbers.isEmpty() ? 1 : numbers.get(0);
        int second = numbers.size() < 2 ? 1 : numbers.get(1);
        switch (command) {
            case 'A' -> cells.moveTo(cells.row() - count, cells.column());
            case 'B' -> cells.moveTo(cells.row() + count, cells.column());
            case 'C' -> cells.moveTo(cells.row(), cells.column() + count);
            case 'D' -> cells.moveTo(cells.row(), cells.column() - count);
            case 'G' -> cells.moveTo(cells.row(), count - 1);
            case 'd' -> cells.moveTo(count - 1, cells.column());
            case 'H' -> cells.moveTo(count - 1, second - 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void changes(List<Integer> numbers, char command) {
        int first = numbers.isEmpty() ? 0 : numbers.get(0);
        int count = Math.max(1, first);
        switch (command) {
            case 'J' -> eraseScreen(first);
            case 'K' -> eraseLine(first);
            case 'L' -> cells.scrollDown(cells.row(), count);
            case 'M' -> cells.scrollUp(cells.row(), count);
            case 'P' -> cells.deleteCells(count);
            case '@' -> cells.insertBlanks(count);
            case 'X' -> cells.eraseColumns(cells.column(), cells.column() + count);
            case 'r' ->
                cells.scrollBetween(
                        Math.max(0, first - 1), numbers.size() < 2 ? cells.height() - 1 : numbers.get(1) - 1);
            default -> throw unknown("[" + numbers + command);
        }
    }

    private void eraseScreen(int which) {
        if (which == 0) {
            eraseLine(0);
            cells.eraseRows(cells.row() + 1, cells.height());
        } else if (which == 1) {
            eraseLine(1);
            cells.eraseRows(0, cells.row());
        } else {
            cells.eraseRows(0, cells.height());
        }
    }

    private void eraseLine(int which) {
        cells.eraseColumns(which == 0 ? cells.column() : 0, which == 1 ? cells.column() + 1 : Integer.MAX_VALUE);
    }

    private static IllegalArgumentException unknown(String sequence) {
        return new IllegalArgumentException("a sequence this terminal does not know: " + sequence);
    }
}
