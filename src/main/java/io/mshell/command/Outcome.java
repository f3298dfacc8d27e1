package io.mshell.command;

import io.mshell.console.Answer;
import io.mshell.console.Format;
import io.mshell.console.View;
import io.mshell.error.ExitCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command: its answer, if it has one, and its exit code. Whoever runs a command closes the outcome once
 * the answer has been read, for an answer's rows may still be on their way from a server.
 */
public final class Outcome implements AutoCloseable {

    private final @Nullable Answer answer;
    private final ExitCode exitCode;
    private final @Nullable Format format;
    private final Runnable closing;
    private final boolean last;

    private Outcome(
            @Nullable Answer answer, ExitCode exitCode, @Nullable Format format, Runnable closing, boolean last) {
        this.answer = answer;
        this.exitCode = exitCode;
        this.format = format;
        this.closing = closing;
        this.last = last;
    }

    public static Outcome of(Answer answer) {
        return new Outcome(answer, ExitCode.OK, null, () -> {}, false);
    }

    /** A value and the way people see it. */
    public static Outcome of(@Nullable Object value, View view) {
        return of(new Answer(value, view));
    }

    /** A value and a sentence that tells people of it. */
    public static Outcome say(@Nullable Object value, String sentence) {
        return of(value, new View.Text(sentence));
    }

    /** Nothing to show: what there was has been shown on the way. */
    public static Outcome silent(ExitCode exitCode) {
        return new Outcome(null, exitCode, null, () -> {}, false);
    }

    /** Nothing to show, and nothing more to be run. */
    public static Outcome leave() {
        return new Outcome(null, ExitCode.OK, null, () -> {}, true);
    }

    /** The same answer with another exit code, such as a diff that found something. */
    public Outcome exitingWith(ExitCode code) {
        return new Outcome(answer, code, format, closing, last);
    }

    /** The same answer, with something to close after it has been read. */
    public Outcome closing(Runnable action) {
        return new Outcome(answer, exitCode, format, action, last);
    }

    /** The same answer, shown in this format unless another was asked for. */
    Outcome preferring(Format other) {
        return new Outcome(answer, exitCode, other, closing, last);
    }

    /** The format the command itself asks for. */
    Optional<Format> format() {
        return Optional.ofNullable(format);
    }

    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** Whether the shell or script is to end here. */
    public boolean isLast() {
        return last;
    }

    @Override
    public void close() {
        closing.run();
    }
}
