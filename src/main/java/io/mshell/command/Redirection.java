package io.mshell.command;

import io.mshell.console.Format;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.script.Ending;
import io.mshell.script.Tokenizer;
import io.mshell.script.Variables;
import io.mshell.script.Word;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a command whose ending sends its answer to a file or a program instead of to the screen. */
final class Redirection {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)");

    private final Ending ending;
    private final Variables variables;
    private final Function<String, Path> located;

    Redirection(Ending ending, Variables variables, Function<String, Path> located) {
        this.ending = ending;
        this.variables = variables;
        this.located = located;
    }

    /** Where the answer goes. */
    interface Destination extends AutoCloseable {

        DivertedDisplay display();

        /** Everything is written: tells the people who wait. */
        void finish(Notices notices);

        /** Takes back what was not finished. */
        @Override
        void close();
    }

    /** The call with the format the file's name asks for. */
    Call shaped(Call call) {
        if (ending.to() != Ending.To.FILE && ending.to() != Ending.To.END_OF_FILE) {
            return call;
        }
        return formatOf(file(ending, variables::resolve)).map(call::preferring).orElse(call);
    }

    /** Runs the work with results going where the ending says. A failure leaves a file as it was. */
    ExitCode run(Call call, Caller caller, Function<Caller, ExitCode> work) {
        Notices notices =
                call.global().quiet() ? Notices.SILENT : caller.display().notices();
        try (Destination destination = destination(caller.display())) {
            ExitCode code = work.apply(caller.with(destination.display()));
            destination.finish(notices);
            return code;
        }
    }

    private Destination destination(Display display) {
        if (ending.to() == Ending.To.PROGRAM) {
            return new ProgramDestination(display, program(ending), named());
        }
        String file = file(ending, variables::resolve);
        return new FileDestination(display, located.apply(file), file, ending.to() == Ending.To.END_OF_FILE);
    }

    /** The variables the program's command line speaks of, for the system's shell to replace: it knows about quotes. */
    private Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        Matcher found = VARIABLE.matcher(ending.target());
        while (found.find()) {
            variables.get(found.group(1)).ifPresent(value -> named.put(found.group(1), value));
        }
        return named;
    }

    /** The file an ending names. USAGE if it names none, or more. */
    static String file(Ending ending, UnaryOperator<String> variables) {
        Tokenizer words = new Tokenizer(ending.target(), variables);
        Word file = words.next();
        if (file == null || file.text().isEmpty() || words.next() != null) {
            String sign = ending.to() == Ending.To.FILE ? ">" : ">>";
            throw new MshellException(
                    ErrorCode.USAGE,
                    file == null ? "there is no file after " + sign : "more than one word stands after " + sign,
                    "end the command with " + sign + " FILE, or put quotes around a " + sign
                            + " that belongs to a word");
        }
        return file.text();
    }

    /** The program an ending names. USAGE if it names none. */
    static String program(Ending ending) {
        if (ending.target().isEmpty()) {
            throw new MshellException(
                    ErrorCode.USAGE,
                    "there is no program after |",
                    "end the command with | PROGRAM, or put quotes around a | that belongs to a word");
        }
        return ending.target();
    }

    static MshellException refusedBackground() {
        return new MshellException(
                ErrorCode.USAGE, "jobs run at the prompt only", "leave out the & at the end of the command");
    }

    private static Optional<Format> formatOf(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> Optional.of(Format.CSV);
            case "tsv" -> Optional.of(Format.TSV);
            case "json" -> Optional.of(Format.JSON);
            case "jsonl" -> Optional.of(Format.JSONL);
            case "md" -> Optional.of(Format.MARKDOWN);
            default -> Optional.empty();
        };
    }
}
