package io.mshell.console;

import org.jline.utils.Signals;

/** Ctrl-C while a command runs. Works with and without a terminal of JLine's. */
public final class Interrupts implements AutoCloseable {

    private static final String SIGNAL = "INT";

    private final Object previous;

    private Interrupts(Object previous) {
        this.previous = previous;
    }

    /** Runs the action at each Ctrl-C until closed, on the signal's thread. */
    public static Interrupts calling(Runnable action) {
        return new Interrupts(Signals.register(SIGNAL, action, Interrupts.class.getClassLoader()));
    }

    @Override
    public void close() {
        Signals.unregister(SIGNAL, previous);
    }
}
