package io.mshell.javascript;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** Reads code without running it. Apart from {@link JavaScript}, so that a shell starts without the engine's classes. */
final class CodeCheck {

    private CodeCheck() {}

    /** SCRIPT_INVALID naming file, line and column, if the code does not parse. */
    static void parse(Contexts contexts, Code code) {
        try (Context context = contexts.create(0)) {
            context.parse(
                    Source.newBuilder(Contexts.JS, code.placed(), code.source()).buildLiteral());
        } catch (PolyglotException e) {
            throw syntaxError(e, code);
        }
    }

    static MshellException syntaxError(PolyglotException e, Code code) {
        String place = Places.of(e, code.source()).orElse(code.source() + ":" + code.line());
        return new MshellException(ErrorCode.SCRIPT_INVALID, place + ": " + messageOf(e), null, e);
    }

    /** What the engine says, without the place that a syntax error counts in its own way, and without the source. */
    static String messageOf(PolyglotException e) {
        String message = e.getMessage() == null ? "does not parse" : e.getMessage();
        String first = message.lines().findFirst().orElse(message);
        return first.replaceFirst("SyntaxError: \\S+:\\d+:\\d+ ", "SyntaxError: ");
    }
}
