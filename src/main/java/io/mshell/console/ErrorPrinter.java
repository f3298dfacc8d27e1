package io.mshell.console;

import io.mshell.console.Theme.Role;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what failed and what to do about it: in words, or as one JSON object where answers are JSON. */
public final class ErrorPrinter {

    private static final String BUG_HINT = "this is a fault in mshell: run again with --verbose to see where";

    private final Format format;
    private final Theme theme;
    private final boolean verbose;

    /**
     * A printer for failures.
     *
     * @param verbose whether the stack trace is shown too
     */
    public ErrorPrinter(Format format, Theme theme, boolean verbose) {
        this.format = format;
        this.theme = theme;
        this.verbose = verbose;
    }

    /** Writes the failure, ending in a line break, and flushes. */
    public void print(Throwable failure, Writer out) throws IOException {
        if (format.isJson()) {
            Json.writeLine(Map.of("error", object(failure)), out);
            out.write("\n");
        } else {
            words(failure, out);
        }
        out.flush();
    }

    private void words(Throwable failure, Writer out) throws IOException {
        out.write(theme.paint(Role.ERROR, "error:") + " " + TerminalText.lines(message(failure)) + "\n");
        Optional<String> hint = hint(failure);
        if (hint.isPresent()) {
            out.write(theme.paint(Role.HINT, "hint:") + " " + TerminalText.lines(hint.get()) + "\n");
        }
        if (verbose) {
            out.write(TerminalText.lines(trace(failure)));
        }
    }

    private Map<String, @Nullable Object> object(Throwable failure) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("code", code(failure).name());
        error.put("message", message(failure));
        error.put("hint", hint(failure).orElse(null));
        if (verbose) {
            error.put("trace", trace(failure));
        }
        return error;
    }

    private static ErrorCode code(Throwable failure) {
        return failure instanceof MshellException known ? known.code() : ErrorCode.INTERNAL;
    }

    /** Of a failure nobody foresaw only the kind is told, for its message may hold anything, a row's data too. */
    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof MshellException && message != null
                ? message
                : "unexpected " + failure.getClass().getSimpleName();
    }

    private static Optional<String> hint(Throwable failure) {
        return failure instanceof MshellException known ? known.hint() : Optional.of(BUG_HINT);
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString().replace("\r\n", "\n");
    }
}
