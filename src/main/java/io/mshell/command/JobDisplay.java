package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.ErrorPrinter;
import io.mshell.console.Printers;
import io.mshell.console.Program;
import io.mshell.console.ProgressState;
import io.mshell.console.Screen;
import io.mshell.console.Stopwatch;
import io.mshell.console.Theme;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a job would have shown, so that it does not come between what a person types. Thread-safe. */
final class JobDisplay implements Display, Notices {

    /** Enough for any report; rows by the thousand belong in a file. */
    private static final int MOST_KEPT = 200_000;

    private static final String CUT = "\n... more than a job keeps: send it to a file with > FILE\n";

    private final StringBuilder kept = new StringBuilder();
    private @Nullable ProgressState progress;
    private String failure = "";

    @Override
    public void answer(Answer answer, CallOptions options, @Nullable Stopwatch since) {
        KeptWriter text = new KeptWriter(MOST_KEPT);
        try {
            Printers.forFormat(options.format(), Screen.pipe()).print(answer, text);
        } catch (IOException full) {
            text.append(CUT);
        }
        keep(text.toString());
    }

    @Override
    public void failure(MshellException problem, CallOptions options) {
        StringWriter text = new StringWriter();
        try {
            new ErrorPrinter(options.format(), Theme.plain(), options.verbose()).print(problem, text);
        } catch (IOException impossible) {
            text.append(problem.getMessage());
        }
        keep(text.toString());
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
        keep(text + "\n");
    }

    @Override
    public synchronized void progress(ProgressState state) {
        progress = state;
    }

    @Override
    public synchronized void progressDone(String label) {
        progress = null;
    }

    /** All it has shown so far. */
    synchronized String kept() {
        return kept.toString();
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

    private synchronized void keep(String text) {
        if (kept.length() < MOST_KEPT) {
            kept.append(text);
        }
    }
}
