package io.mshell.completion;

import io.mshell.console.Suggestion;
import io.mshell.console.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could stand at the cursor of JavaScript: what the shell gives it, and the shell's variables. */
public final class ScriptCompletion implements CodeCompletion {

    private static final Pattern PATH = Pattern.compile("([A-Za-z_$][\\w$]*\\.)*[A-Za-z_$]?[\\w$]*$");

    private static final List<Suggestion> GLOBALS = List.of(
            Suggestion.of("mshell", "commands and queries").written("mshell.").goingOn(),
            call("print", "shows values on a line"),
            call("table", "shows rows"),
            Suggestion.of("console", "log, info, debug, warn, error")
                    .written("console.")
                    .goingOn());

    private static final List<Suggestion> MEMBERS = List.of(
            call("run", "runs a command and returns its value"),
            call("sql", "asks the database: text, [parameters]"),
            call("gql", "asks monday.com: text, {variables}"),
            call("write", "writes a file under generated/: name, rows or text"),
            Suggestion.of("vars", "the shell's variables").written("vars.").goingOn());

    private static final List<Suggestion> CONSOLE = List.of(
            call("log", "shows a line"),
            call("info", "shows a line"),
            call("debug", "says a line"),
            call("warn", "says a line"),
            call("error", "says a line"));

    private final Supplier<Collection<String>> variables;

    /** Of a shell with these variables. */
    public ScriptCompletion(Supplier<Collection<String>> variables) {
        this.variables = variables;
    }

    private static Suggestion call(String name, String description) {
        return Suggestion.of(name, description).written(name + "(").goingOn();
    }

    @Override
    public Suggestions at(String text, int cursor) {
        String upToCursor = text.substring(0, cursor);
        Matcher path = PATH.matcher(upToCursor);
        String typed = path.find() ? path.group() : "";
        int dot = typed.lastIndexOf('.') + 1;
        List<Suggestion> offered = switch (typed.substring(0, dot)) {
            case "" -> typed.isEmpty() ? List.of() : GLOBALS;
            case "mshell." -> MEMBERS;
            case "console." -> CONSOLE;
            case "mshell.vars." ->
                variables.get().stream()
                        .filter(name -> name.matches("[A-Za-z_]\\w*"))
                        .map(name -> Suggestion.of(name, "variable"))
                        .toList();
            default -> List.of();
        };
        return Matches.best(cursor - (typed.length() - dot), typed.substring(dot), offered);
    }
}
