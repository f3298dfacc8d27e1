package io.mshell.script;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * The command a cursor stands in, in a text that may be unfinished.
 *
 * @param start where its text begins, the {@code -} before it left out
 * @param end where it ends before the cursor: at the cursor, or at the mark of the block the cursor is in
 * @param after where the text the cursor is in ends behind it
 * @param block where the lines of that block begin; -1 if it is in none
 */
public record Spot(int start, int end, int after, int block) {

    /** The spot of a cursor. */
    public static Spot of(String text, int cursor, StatementReader.Grammar grammar) {
        int from = 0;
        Optional<Mark> open = Optional.empty();
        for (Optional<Mark> mark = mark(text, 0, cursor); mark.isPresent(); mark = mark(text, from, cursor)) {
            int ended = mark.get().endIn(text);
            if (ended < 0 || ended > cursor) {
                open = mark;
                break;
            }
            from = ended;
        }
        int end = open.map(Mark::start).orElse(cursor);
        int start = lastCommand(text.substring(from, end), grammar::takesRest) + from;
        return open.map(mark -> new Spot(start, end, mark.afterIn(text), mark.block()))
                .orElseGet(() -> new Spot(start, cursor, ended(text, start, cursor, grammar), -1));
    }

    public boolean isInBlock() {
        return block >= 0;
    }

    /**
     * The mark of a block.
     *
     * @param block where its lines begin
     */
    private record Mark(int start, int block, String word) {

        /** Where its last line begins; -1 if it is not there. */
        private int lastLine(String text) {
            int at = block;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                int lineEnd = end < 0 ? text.length() : end;
                if (text.substring(at, lineEnd).strip().equals(word)) {
                    return at;
                }
                at = lineEnd + 1;
            }
            return -1;
        }

        int endIn(String text) {
            int last = lastLine(text);
            int end = last < 0 ? -1 : text.indexOf('\n', last);
            return last < 0 ? -1 : end < 0 ? text.length() : end + 1;
        }

        int afterIn(String text) {
            int last = lastLine(text);
            return last < 0 ? text.length() : last;
        }
    }

    /** The first mark at the end of a line before the cursor. */
    private static Optional<Mark> mark(String text, int from, int cursor) {
        int line = from;
        for (int end = text.indexOf('\n', line); end >= 0 && end < cursor; end = text.indexOf('\n', line)) {
            Matcher marker = StatementReader.MARKER.matcher(text.substring(line, end));
            if (marker.find() && Quotes.open(text.substring(from, end)) < 0) {
                return Optional.of(new Mark(line + marker.start(), end + 1, marker.group(2)));
            }
            line = end + 1;
        }
        return Optional.empty();
    }

    /**
     * Where the last command of a text begins, behind the {@code -} of one that may fail.
     *
     * @param takesRest whether a command of this text takes all that follows
     */
    static int lastCommand(String text, Predicate<String> takesRest) {
        int start = 0;
        for (int end : Quotes.ends(text)) {
            int command = command(text, start);
            if (end == text.length() || takesRest.test(text.substring(command))) {
                return command;
            }
            start = end + 1;
        }
        return command(text, start);
    }

    /** Where a command begins behind blanks and the {@code -} of one that may fail. */
    private static int command(String text, int from) {
        int at = blanks(text, from);
        boolean mayFail = text.startsWith("-", at) && !text.startsWith("--", at);
        return mayFail ? blanks(text, at + 1) : at;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int ended(String text, int start, int cursor, StatementReader.Grammar grammar) {
        String rest = text.substring(start);
        List<Integer> ends = grammar.takesRest(rest) ? List.of(rest.length()) : Quotes.ends(rest);
        return ends.stream()
                .map(end -> start + end)
                .filter(end -> end >= cursor)
                .findFirst()
                .orElse(text.length());
    }
}
