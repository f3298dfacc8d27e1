package io.mshell;

import io.mshell.command.Drafts;
import io.mshell.command.EditCommand;
import io.mshell.command.Questions;
import io.mshell.console.LineEditor;
import io.mshell.error.Secret;
import io.mshell.session.TokenPrompt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever sits at the terminal, if somebody does. The terminal is taken when it is first needed. */
final class Person implements Questions, TokenPrompt, Drafts, AutoCloseable {

    private final boolean present;
    private @Nullable LineEditor editor;
    private LineEditor.@Nullable Lines lines;

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
    public String typed(String question) {
        return editor().typed(question);
    }

    @Override
    public Optional<Secret> ask(String question) {
        return present ? editor().secret(question) : Optional.empty();
    }

    /** The terminal's size: as it is now if it has been taken, else as it was at the start. */
    ConsoleDisplay.Window window(Streams.Attached atStart) {
        return new ConsoleDisplay.Window() {
            @Override
            public int columns() {
                LineEditor taken = taken();
                return taken == null ? atStart.columns() : taken.width();
            }

            @Override
            public boolean writeAbove(String line) {
                LineEditor.Lines prompted = prompted();
                if (prompted == null || !prompted.isReading()) {
                    return false;
                }
                prompted.printAbove(line);
                return true;
            }

            @Override
            public int rows() {
                LineEditor taken = taken();
                return taken == null ? atStart.rows() : taken.height();
            }
        };
    }

    private synchronized @Nullable LineEditor taken() {
        return editor;
    }

    synchronized LineEditor editor() {
        if (editor == null) {
            editor = LineEditor.open();
        }
        return editor;
    }

    /** Takes the person to a prompt. */
    synchronized LineEditor.Lines prompted(LineEditor.Manner manner) {
        lines = editor().lines(manner);
        return lines;
    }

    @Override
    public synchronized boolean canDraft() {
        return lines != null;
    }

    @Override
    public void editLatest() {
        LineEditor.Lines prompted = prompted();
        if (prompted != null) {
            prompted.editLatest(line -> line.strip().equals(EditCommand.NAME));
        }
    }

    private synchronized LineEditor.@Nullable Lines prompted() {
        return lines;
    }

    @Override
    public synchronized void close() {
        if (editor != null) {
            editor.close();
        }
    }
}
