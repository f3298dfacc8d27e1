package io.mshell;

import io.mshell.command.Questions;
import io.mshell.console.LineEditor;
import io.mshell.error.Secret;
import io.mshell.session.TokenPrompt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever sits at the terminal, if somebody does. The terminal is taken when it is first needed. */
final class Person implements Questions, TokenPrompt, AutoCloseable {

    private final boolean present;
    private @Nullable LineEditor editor;

    Person(boolean present) {
        this.present = present;
    }

    @Override
    public boolean canAsk() {
        return present;
    }

    @Override
    public boolean confirm(String question) {
        return editor().confirm(question);
    }

    @Override
    public boolean goOn(String question) {
        return editor().goOn(question);
    }

    @Override
    public Optional<Secret> ask(String question) {
        return present ? editor().secret(question) : Optional.empty();
    }

    /** The terminal's columns: as they are now if it has been taken, else as they were at the start. */
    synchronized int columns(int atStart) {
        return editor == null ? atStart : editor.width();
    }

    synchronized LineEditor editor() {
        if (editor == null) {
            editor = LineEditor.open();
        }
        return editor;
    }

    @Override
    public synchronized void close() {
        if (editor != null) {
            editor.close();
        }
    }
}
