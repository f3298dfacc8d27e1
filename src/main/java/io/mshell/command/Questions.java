package io.mshell.command;

/** Asks the person at the terminal, if there is one. */
public interface Questions {

    /** Whether somebody is there to answer. */
    boolean canAsk();

    /** Asks for yes or no. Called only if {@link #canAsk()}. */
    boolean confirm(String question);

    /** Waits for Enter; false if the person would rather stop. Called only if {@link #canAsk()}. */
    boolean goOn(String question);

    /** What the person types; empty if they would rather not. Called only if {@link #canAsk()}. */
    String typed(String question);
}
