package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.ErrorPrinter;
import io.mshell.console.Program;
import io.mshell.console.ProgressState;
import io.mshell.console.Stopwatch;
import io.mshell.console.Theme;
import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a job would have shown, so that it does not come between what a person types. Thread-safe. */
final class JobDisplay implements Display, Notices {

    /** Lines enough for any report; a watch that runs for days loses its oldest. */
    private static final int MOST_PARTS = 2_000;

    private final Deque<RepeatableAnswer> said = new ArrayDeque<>();
    private @Nullable ProgressState progress;
    private String failure = "";

    @Override
    public void answer(Answer answer, CallOptions options, @Nullable Stopwatch since) {
        keep(RepeatableAnswer.of(answer));
    }

    @Override
    public void failure(MshellException problem, CallOptions options) {
        StringWriter text = new StringWriter();
        try {
            new ErrorPrinter(options.format(), Theme.plain(), options.verbose()).print(problem, text);
        } catch (IOException impossible) {
            text.append(problem.getMessage());
        }
        keep(text.toString().stripTrailing());
        synchronized (this) {
            failure = String.valueOf(problem.getMessage());
        }
    }

    @Override
    public Program program(String command, Map<String, String> variables) {
        throw new MshellException(
                ErrorCode.USAGE,
                "a job in the background cannot write to '" + command + "'",
                "send its answer to a file with > FILE, or run it without &");
    }

    @Override
    public Notices notices() {
        return this;
    }

    @Override
    public void line(String text) {
        keep(text);
    }

    @Override
    public synchronized void progress(ProgressState state) {
        progress = state;
    }

    @Override
    public synchronized void progressDone(String label) {
        progress = null;
    }

    /** All it has shown so far, one part after the other. */
    synchronized List<RepeatableAnswer> said() {
        return List.copyOf(said);
    }

    /** How far it is, in a few words; empty if it does not say. */
    synchronized String progress() {
        ProgressState state = progress;
        return state == null ? "" : state.label() + " " + state.stage() + ", " + state.done() + " rows";
    }

    /** Why it failed; empty if it did not. */
    synchronized String failure() {
        return failure;
    }

    private void keep(String line) {
        keep(RepeatableAnswer.of(new Answer(line, new View.Text(line))));
    }

    private synchronized void keep(RepeatableAnswer part) {
        said.addLast(part);
        if (said.size() > MOST_PARTS) {
            said.removeFirst();
        }
    }
}
