package io.mshell;

import io.mshell.command.CallOptions;
import io.mshell.command.Caller;
import io.mshell.command.Display;
import io.mshell.command.Questions;
import io.mshell.console.Interrupts;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs work so that Ctrl-C stops it and its failure is shown once. */
final class Running {

    private final Display display;
    private final Questions questions;
    private final CallOptions options;
    private final Interrupts interrupts;

    Running(Display display, Questions questions, CallOptions options, Interrupts interrupts) {
        this.display = display;
        this.questions = questions;
        this.options = options;
        this.interrupts = interrupts;
    }

    /** Runs the work and turns its failure, if it has one, into an exit code. */
    ExitCode run(Function<Caller, ExitCode> work) {
        CancelToken cancel = new CancelToken();
        AtomicInteger times = new AtomicInteger();
        CancelToken.Registration whileRunning = interrupts.calling(() -> interrupt(cancel, times.incrementAndGet()));
        try {
            return shown(() -> work.apply(new Caller(display, questions, cancel, options)));
        } finally {
            whileRunning.close();
        }
    }

    /** Runs what sees to Ctrl-C itself, such as the prompt. One that comes between two of its lines ends nothing. */
    ExitCode unstoppable(Supplier<ExitCode> work) {
        CancelToken.Registration whileRunning = interrupts.calling(() -> {});
        try {
            return shown(work);
        } finally {
            whileRunning.close();
        }
    }

    private ExitCode shown(Supplier<ExitCode> work) {
        try {
            return work.get();
        } catch (MshellException failure) {
            return failed(failure);
        } catch (RuntimeException fault) {
            return failed(new MshellException(
                    ErrorCode.INTERNAL,
                    "unexpected " + fault.getClass().getSimpleName(),
                    "this is a fault in mshell: run again with --verbose to see where",
                    fault));
        }
    }

    /** Shows a failure and says what to exit with. */
    ExitCode failed(MshellException failure) {
        display.failure(failure, options);
        return failure.code().exitCode();
    }

    /** The first Ctrl-C asks, the second leaves: whatever hangs cannot hold the terminal. */
    private void interrupt(CancelToken cancel, int times) {
        if (times > 1) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.status());
        }
        cancel.cancel();
    }
}
