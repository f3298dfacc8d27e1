package io.mshell.command;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Keeps what is written up to a size, and fails beyond it so that whoever writes stops. */
final class KeptWriter extends Writer {

    private final StringWriter text = new StringWriter();
    private final int most;

    KeptWriter(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        int room = most - text.getBuffer().length();
        text.write(characters, offset, Math.max(0, Math.min(length, room)));
        if (length > room) {
            throw new IOException("more than " + most + " characters");
        }
    }

    @Override
    public KeptWriter append(CharSequence more) {
        text.append(more);
        return this;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
