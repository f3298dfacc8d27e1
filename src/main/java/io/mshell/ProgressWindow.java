package io.mshell;

import io.mshell.console.ProgressLines;
import java.util.Map;

/** The terminal as progress is drawn on it. */
record ProgressWindow(boolean terminal, ConsoleDisplay.Window window, Map<String, String> environment)
        implements ProgressLines.Window {

    @Override
    public int columns() {
        return terminal ? window.columns() : 0;
    }

    @Override
    public int rows() {
        return window.rows();
    }

    /** Windows Terminal says that it is one, others what they are. */
    @Override
    public boolean canMoveUp() {
        String type = environment.getOrDefault("TERM", "");
        return type.isEmpty() ? environment.containsKey("WT_SESSION") : !type.startsWith("dumb");
    }
}
