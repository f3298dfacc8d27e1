package io.mshell.console;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text for a screen: shown as it is if it fits, else by a pager, which reads while the rest is being written. */
public final class PagedWriter extends Writer {

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Writer screen;
    private final int columns;
    private final int rows;
    private final Supplier<Program> pager;
    private final StringBuilder held = new StringBuilder();
    private int lineStart;
    private int heldRows;
    private @Nullable Program reader;

    /**
     * A writer for one answer.
     *
     * @param rows how many lines may be shown without a pager
     * @param pager starts the pager when it is needed
     */
    public PagedWriter(Writer screen, int columns, int rows, Supplier<Program> pager) {
        super();
        this.screen = screen;
        this.columns = Math.max(1, columns);
        this.rows = rows;
        this.pager = pager;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        if (reader != null) {
            reader.writer().write(text, from, length);
            return;
        }
        held.append(text, from, length);
        for (int end = held.indexOf("\n", lineStart); end >= 0; end = held.indexOf("\n", lineStart)) {
            int width = TerminalText.width(
                    COLOURS.matcher(held.substring(lineStart, end)).replaceAll(""));
            heldRows += Math.max(1, (width + columns - 1) / columns);
            lineStart = end + 1;
        }
        if (heldRows > rows) {
            reader = pager.get();
            reader.writer().append(held);
            held.setLength(0);
        }
    }

    /** Whether a pager has it. */
    public boolean isPaged() {
        return reader != null;
    }

    /** What is held is too little to be shown yet; what a pager reads it should have. */
    @Override
    public void flush() throws IOException {
        if (reader != null) {
            reader.writer().flush();
        }
    }

    /** Shows what fitted, or waits until the person has seen enough. */
    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.finish();
        } else {
            screen.append(held);
            screen.flush();
        }
    }
}
