package io.mshell.console;

import java.util.ListIterator;
import org.jline.reader.Buffer;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/** Up and down: within a text of several lines its lines, else the lines of the history that begin as typed. */
final class HistorySearch {

    private final LineReader reader;
    private String typed = "";
    private String shown = "";
    private int at;

    HistorySearch(LineReader reader) {
        this.reader = reader;
    }

    /** To the line above, or the last one before that begins as typed. */
    boolean back() {
        if (continuesSearch() || !reader.getBuffer().up()) {
            begin();
            History history = reader.getHistory();
            ListIterator<History.Entry> before = history.iterator(Math.max(history.first(), Math.min(at, end())));
            while (before.hasPrevious()) {
                if (show(before.previous())) {
                    return true;
                }
            }
        }
        return true;
    }

    /** To the line below, or the next one that begins as typed; after the last one, to what was typed. */
    boolean forth() {
        if (!continuesSearch()) {
            return reader.getBuffer().down();
        }
        ListIterator<History.Entry> after = reader.getHistory().iterator(Math.min(at + 1, end()));
        while (after.hasNext()) {
            if (show(after.next())) {
                return true;
            }
        }
        at = end();
        put(typed);
        return true;
    }

    private int end() {
        return reader.getHistory().last() + 1;
    }

    private boolean continuesSearch() {
        String text = reader.getBuffer().toString();
        return !shown.isEmpty() && text.equals(shown);
    }

    private void begin() {
        if (!continuesSearch()) {
            typed = reader.getBuffer().toString();
            at = end();
        }
    }

    private boolean show(History.Entry entry) {
        String line = entry.line();
        if (!line.startsWith(typed) || line.equals(reader.getBuffer().toString())) {
            return false;
        }
        at = entry.index();
        put(line);
        return true;
    }

    private void put(String text) {
        shown = text;
        Buffer buffer = reader.getBuffer();
        buffer.clear();
        buffer.write(text);
    }
}
