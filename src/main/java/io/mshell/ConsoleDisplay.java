package io.mshell;

import io.mshell.command.CallOptions;
import io.mshell.command.Display;
import io.mshell.command.Notices;
import io.mshell.console.Answer;
import io.mshell.console.ErrorPrinter;
import io.mshell.console.PagedWriter;
import io.mshell.console.Pager;
import io.mshell.console.Printer;
import io.mshell.console.Printers;
import io.mshell.console.Program;
import io.mshell.console.ProgressLines;
import io.mshell.console.ProgressState;
import io.mshell.console.Screen;
import io.mshell.console.Stopwatch;
import io.mshell.console.Theme;
import io.mshell.console.Ticker;
import io.mshell.console.View;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Results to the standard output, messages and progress to the standard error. */
final class ConsoleDisplay implements Display, Notices {

    /** A command at the prompt that takes longer says so. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final Streams streams;
    private final Writer out;
    private final Writer err;
    private final Theme outTheme;
    private final Theme errTheme;
    private final Window window;
    private final ProgressLines progress;
    private final Ticker ticker;
    private final Optional<Pager> pager;
    private final boolean prompt;

    /** How many columns and rows the terminal has just now; 0 if that is not known. */
    interface Window {
        int columns();

        int rows();

        /** Writes a line above the one being typed; false if none is. */
        boolean writeAbove(String line);
    }

    /** @param prompt whether a person types commands, and can be shown an answer page by page */
    ConsoleDisplay(Streams streams, Map<String, String> environment, boolean noColor, Window window, boolean prompt) {
        this.streams = streams;
        this.out = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
        this.err = new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8);
        this.outTheme = Theme.of(environment, streams.terminal().out(), noColor);
        this.errTheme = Theme.of(environment, streams.terminal().err(), noColor);
        this.window = window;
        this.prompt = prompt;
        boolean paged = prompt && streams.terminal().out();
        this.pager = paged ? Pager.of(environment) : Optional.empty();
        ProgressLines.Window shown = new ProgressWindow(streams.terminal().err(), window, environment);
        this.progress = new ProgressLines(err, shown, errTheme, System::nanoTime);
        this.ticker = new Ticker(progress::tick);
    }

    /** The theme of what is shown beside results: messages and the prompt. */
    Theme messageTheme() {
        return errTheme;
    }

    @Override
    public void answer(Answer answer, CallOptions options, @Nullable Stopwatch since) {
        progress.close();
        boolean terminal = streams.terminal().out();
        Duration took = since == null ? Duration.ZERO : since.elapsed();
        // The rows of a report are not what took its time.
        boolean rows = answer.view() instanceof View.Table;
        Screen screen = new Screen(terminal ? window.columns() : 0, outTheme, terminal && rows ? since : null);
        Printer printer =
                options.chosen() == null ? Printers.usual(screen) : Printers.forFormat(options.format(), screen);
        try {
            if (options.pager() && pager.isPresent() && window.rows() > 0) {
                paged(printer, answer, pager.get());
            } else {
                printer.print(answer, out);
            }
        } catch (IOException closed) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "the output was closed before the answer was written",
                    "let the next program of the pipe read to the end",
                    closed);
        }
        if (prompt && !rows && took.compareTo(WORTH_TELLING) > 0) {
            line("(" + Stopwatch.told(took) + ")");
        }
    }

    /** Shows an answer by a pager if it is longer than the screen; leaving the pager ends the answer. */
    private void paged(Printer printer, Answer answer, Pager by) throws IOException {
        PagedWriter pages = new PagedWriter(
                out, window.columns(), window.rows() - 1, () -> atTerminal(by.command(), by.variables()));
        try (pages) {
            printer.print(answer, pages);
        } catch (IOException e) {
            if (!pages.isPaged()) {
                throw e;
            }
        }
    }

    @Override
    public Program program(String command, Map<String, String> variables) {
        progress.close();
        return streams.terminal().out()
                ? atTerminal(command, variables)
                : Program.copying(command, variables, streams.out(), streams.err());
    }

    /** While it runs, Ctrl-C at the terminal is the program's alone. */
    private Program atTerminal(String command, Map<String, String> variables) {
        CancelToken.Registration ignored = streams.interrupts().calling(() -> {});
        try {
            Program program = Program.atTerminal(command, variables);
            program.onExit(ignored::close);
            return program;
        } catch (MshellException e) {
            ignored.close();
            throw e;
        }
    }

    @Override
    public void failure(MshellException failure, CallOptions options) {
        progress.close();
        try {
            new ErrorPrinter(options.format(), errTheme, options.verbose()).print(failure, err);
        } catch (IOException nobodyReads) {
            // The exit code still says it.
            return;
        }
    }

    @Override
    public Notices notices() {
        return this;
    }

    @Override
    public void line(String text) {
        if (!window.writeAbove(text)) {
            progress.message(text);
        }
    }

    @Override
    public void progress(ProgressState state) {
        progress.show(state);
        if (streams.terminal().err()) {
            ticker.wake();
        }
    }

    @Override
    public void progressDone(String label) {
        progress.finish(label);
    }
}
