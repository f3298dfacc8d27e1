package io.mshell.console;

import io.mshell.error.CancelToken;
import org.jline.utils.Signals;

/** Ctrl-C while a command runs. */
public interface Interrupts {

    /** Runs the action at each Ctrl-C, on a thread of its own, until the registration is closed. */
    CancelToken.Registration calling(Runnable action);

    /** Those of the process, with and without a terminal of JLine's. */
    static Interrupts ofProcess() {
        String signal = "INT";
        return action -> {
            Object previous = Signals.register(signal, action, Interrupts.class.getClassLoader());
            return () -> Signals.unregister(signal, previous);
        };
    }

    /**
     * Keeps whoever a Ctrl-C calls now. JLine takes it for itself while it reads, and leaves what ends the process
     * afterwards; closing this gives it back.
     */
    static CancelToken.Registration kept() {
        return ofProcess().calling(() -> {});
    }
}
