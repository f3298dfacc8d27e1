package io.mshell;

import io.mshell.command.CallOptions;
import io.mshell.command.Display;
import io.mshell.command.Notices;
import io.mshell.console.Answer;
import io.mshell.console.ErrorPrinter;
import io.mshell.console.Printers;
import io.mshell.console.ProgressLine;
import io.mshell.console.ProgressState;
import io.mshell.console.Screen;
import io.mshell.console.Theme;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Results to the standard output, messages and progress to the standard error. */
final class ConsoleDisplay implements Display, Notices {

    private final Writer out;
    private final Writer err;
    private final Theme outTheme;
    private final Theme errTheme;
    private final Width width;
    private final ProgressLine progress;
    private final Map<String, ProgressState> latest = new ConcurrentHashMap<>();
    private final boolean outIsTerminal;

    /** How many columns the terminal has just now; 0 if that is not known. */
    interface Width {
        int columns();
    }

    ConsoleDisplay(Streams streams, Map<String, String> environment, boolean noColor, Width width) {
        this.out = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
        this.err = new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8);
        this.outIsTerminal = streams.terminal().out();
        this.outTheme = Theme.of(environment, outIsTerminal, noColor);
        this.errTheme = Theme.of(environment, streams.terminal().err(), noColor);
        this.width = width;
        boolean errIsTerminal = streams.terminal().err();
        this.progress = new ProgressLine(err, () -> errIsTerminal ? width.columns() : 0, errTheme, System::nanoTime);
    }

    /** The theme of what is shown beside results: messages and the prompt. */
    Theme messageTheme() {
        return errTheme;
    }

    @Override
    public void answer(Answer answer, CallOptions options) {
        progress.close();
        Screen screen = new Screen(outIsTerminal ? width.columns() : 0, outTheme);
        try {
            Printers.forFormat(options.format(), screen).print(answer, out);
        } catch (IOException closed) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "the output was closed before the answer was written",
                    "let the next program of the pipe read to the end",
                    closed);
        }
    }

    @Override
    public void failure(MshellException failure, CallOptions options) {
        progress.close();
        try {
            new ErrorPrinter(options.format(), errTheme, options.verbose()).print(failure, err);
        } catch (IOException nobodyReads) {
            // The exit code still says it.
            latest.clear();
        }
    }

    @Override
    public Notices notices() {
        return this;
    }

    @Override
    public void line(String text) {
        progress.message(text);
    }

    @Override
    public void progress(ProgressState state) {
        latest.put(state.label(), state);
        progress.show(state);
    }

    @Override
    public void progressDone(String label) {
        ProgressState last = latest.remove(label);
        if (last != null) {
            progress.finish(last);
        }
    }
}
