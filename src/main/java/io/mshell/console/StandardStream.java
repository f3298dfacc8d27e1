package io.mshell.console;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** The process's own streams, and whether a person is at their other end. */
public enum StandardStream {
    IN(SystemStream.Input),
    OUT(SystemStream.Output),
    ERR(SystemStream.Error);

    private final SystemStream stream;

    StandardStream(SystemStream stream) {
        this.stream = stream;
    }

    /** Asks the operating system, which costs loading a native library. */
    public boolean isTerminal() {
        try {
            return TerminalProvider.load("jni").isSystemStream(stream);
        } catch (IOException | LinkageError unknown) {
            return false;
        }
    }
}
