package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.javascript.Code;
import io.mshell.javascript.JavaScript;
import io.mshell.script.Ending;
import io.mshell.script.Place;
import io.mshell.script.Statement;
import io.mshell.script.StatementReader;
import io.mshell.script.Tokenizer;
import io.mshell.session.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads scripts as running them would, and runs nothing: collects everything that is wrong. */
final class ScriptCheck {

    private static final Pattern RUNS =
            Pattern.compile("\\bmshell\\s*\\.\\s*run\\(\\s*(['\"`])((?:\\\\.|(?!\\1)[^\\\\$\\n])*)\\1\\s*\\)");
    private static final Pattern SETS = Pattern.compile("\\bmshell\\s*\\.\\s*vars\\s*\\.\\s*([A-Za-z_]\\w*)\\s*=(?!=)");

    private final CommandIndex index;
    private final JavaScript javaScript;
    private final CheckedNames names;
    private final CheckedQueries queries;
    private final Settings settings;
    private final CheckedVariables variables;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> reading = new LinkedHashSet<>();
    private int statements;

    ScriptCheck(
            CommandIndex index,
            JavaScript javaScript,
            CheckedNames names,
            CheckedQueries queries,
            Settings settings,
            CheckedVariables variables) {
        this.index = index;
        this.javaScript = javaScript;
        this.names = names;
        this.queries = queries;
        this.settings = settings;
        this.variables = variables;
    }

    List<Finding> findings() {
        return findings;
    }

    /** How many statements were read, those of included files too. */
    int statements() {
        return statements;
    }

    /** Checks a script; a file that is being read already is not read again. */
    void script(String source, String text) {
        if (!reading.add(source)) {
            findings.add(new Finding(source, 0, 0, "includes itself: " + String.join(" > ", reading), null));
            return;
        }
        try {
            StatementReader.readInto(statement -> statement(source, statement), source, text, index);
        } catch (MshellException e) {
            findings.add(Finding.of(e, source, 0, 0));
        } finally {
            reading.remove(source);
        }
    }

    private void statement(String source, Statement statement) {
        statements++;
        Statement.Block block = statement.block();
        boolean code = block != null && isCode(statement);
        String expanded = block == null || code || block.raw()
                ? null
                : expanded(block.text(), mark -> inBlock(source, block, mark));
        line(source, statement, block, expanded == null && block != null ? block.text() : expanded);
    }

    private boolean isCode(Statement statement) {
        return index.takesCode(statement.text().split("\\s", 2)[0]);
    }

    private void line(
            String source,
            Statement statement,
            Statement.@org.jspecify.annotations.Nullable Block block,
            @org.jspecify.annotations.Nullable String blockText) {
        Tokenizer[] words = new Tokenizer[1];
        Consumer<String> missing = name -> report(source, statement, words[0].mark(), notSet(name));
        words[0] = new Tokenizer(statement.text(), reference -> resolved(reference, missing));
        BlockText text = blockText == null
                ? null
                : new BlockText(new Statement.Block(0, blockText, true), source, reference -> reference);
        try {
            Call call = CallParser.parse(index, words[0], text, CallOptions.DEFAULT);
            if (!call.helpWanted()) {
                call(source, statement, block, call);
            }
            ending(source, statement);
        } catch (MshellException e) {
            report(source, statement, words[0].mark(), e);
        }
    }

    /** Where the answer goes: a file in a folder that is there, or some program. */
    private void ending(String source, Statement statement) {
        Ending ending = statement.ending();
        Consumer<MshellException> report = mistake -> report(source, statement, ending.offset(), mistake);
        try {
            if (ending.background()) {
                throw Redirection.refusedBackground();
            }
            if (ending.to() == Ending.To.PROGRAM) {
                Redirection.program(ending);
            } else if (ending.to() != Ending.To.SCREEN) {
                names.unwritable(Redirection.file(
                                ending, reference -> resolved(reference, name -> report.accept(notSet(name)))))
                        .ifPresent(report);
            }
        } catch (MshellException mistake) {
            report.accept(mistake);
        }
    }

    private String resolved(String reference, Consumer<String> missing) {
        return variables.resolve(reference).orElseGet(() -> {
            missing.accept(reference);
            return CheckedVariables.UNKNOWN;
        });
    }

    private String expanded(String text, Consumer<Integer> nothing) {
        Tokenizer[] words = new Tokenizer[1];
        words[0] = new Tokenizer(
                text,
                reference -> variables.resolve(reference).orElseGet(() -> {
                    nothing.accept(words[0].mark());
                    return CheckedVariables.UNKNOWN;
                }));
        return words[0].expanded();
    }

    private void inBlock(String source, Statement.Block block, int mark) {
        String before = block.text().substring(0, mark);
        int line = block.line() + (int) before.chars().filter(c -> c == '\n').count();
        String name = block.text().substring(mark + 2, block.text().indexOf('}', mark));
        findings.add(Finding.of(notSet(name), source, line, mark - before.lastIndexOf('\n')));
    }

    private MshellException notSet(String name) {
        return new MshellException(
                ErrorCode.USAGE,
                "the variable " + name + " is not set before",
                Nearest.to(name, variables.names())
                                .map(meant -> "did you mean ${" + meant + "}? Else ")
                                .orElse("")
                        + "set " + name + " = VALUE, check with --var " + name + "=VALUE, or write ${" + name
                        + ":-DEFAULT}");
    }

    private void report(String source, Statement statement, int offset, MshellException mistake) {
        Place place = statement.positions().at(offset);
        findings.add(Finding.of(mistake, source, place.line(), place.column()));
    }

    private void call(
            String source, Statement statement, Statement.@org.jspecify.annotations.Nullable Block block, Call call) {
        CommandSpec spec = call.spec();
        names(call, (word, mistake) -> {
            int offset = Math.max(0, statement.text().indexOf(word));
            report(source, statement, offset, mistake);
        });
        switch (spec.name()) {
            case "set" -> set(String.join(" ", call.arguments().getOrDefault("WORD", List.of())));
            case "include", "run" -> another(source, call);
            case "deploy" -> {
                call.options().getOrDefault("board-name", List.of()).forEach(names::registers);
                queries.tablesMayChange();
            }
            case "load", "refresh", "swap", "swap undo", "swap recover" -> queries.tablesMayChange();
            case "js", "assert" -> code(source, statement, block, call);
            case "sql" ->
                call.arguments()
                        .getOrDefault("QUERY", List.of())
                        .forEach(query -> queries.mistake(query)
                                .ifPresent(mistake -> report(source, statement, call.codeOffset(), mistake)));
            default -> {}
        }
    }

    /** Looks at every word of a call that names something. */
    private void names(Call call, BiConsumer<String, MshellException> mistakes) {
        CommandSpec spec = call.spec();
        spec.arguments()
                .forEach(argument -> call.arguments()
                        .getOrDefault(argument.name(), List.of())
                        .forEach(word -> name(spec.name(), argument.hint(), word, mistakes)));
        spec.options()
                .forEach(option -> call.options()
                        .getOrDefault(option.name(), List.of())
                        .forEach(word -> name(spec.name(), option.hint(), word, mistakes)));
    }

    private void name(String command, Hint hint, String word, BiConsumer<String, MshellException> mistakes) {
        boolean located = command.equals("include") || command.equals("run");
        if (!word.isEmpty() && CheckedVariables.isCertain(word) && !located) {
            names.mistake(hint, word).ifPresent(mistake -> mistakes.accept(word, mistake));
        }
    }

    private void set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals > 0) {
            variables.set(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip());
        }
    }

    /** A script that this one runs or includes. */
    private void another(String source, Call call) {
        String file = call.arguments().getOrDefault("FILE", List.of("")).get(0);
        call.options().getOrDefault("var", List.of()).forEach(this::set);
        if (CheckedVariables.isCertain(file)) {
            boolean include = call.spec().name().equals("include");
            String located = include ? IncludeCommand.located(settings, source, file) : file;
            if (!include && reading.contains(located)) {
                return;
            }
            script(located, ScriptText.read(settings.path(located)));
        }
    }

    private void code(
            String source, Statement statement, Statement.@org.jspecify.annotations.Nullable Block block, Call call) {
        String argument = call.spec().arguments().get(0).name();
        String text = call.arguments().getOrDefault(argument, List.of("")).get(0);
        Place at = statement.positions().at(call.codeOffset());
        Code code = block == null
                ? new Code(source, at.line(), at.column(), text)
                : new Code(source, block.line(), 1, text);
        try {
            javaScript.parse(code);
        } catch (MshellException e) {
            findings.add(Finding.of(e, source, code.line(), code.column()));
        }
        SETS.matcher(text).results().forEach(each -> variables.set(each.group(1), CheckedVariables.UNKNOWN));
        Matcher runs = RUNS.matcher(text);
        while (runs.find()) {
            inner(source, code, runs.start(2), runs.group(2));
        }
        queries.tablesMayChange();
    }

    /** A command line that code runs, as far as it is plain. */
    private void inner(String source, Code code, int start, String line) {
        String before = code.text().substring(0, start);
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = lines == 0 ? code.column() + start : start - before.lastIndexOf('\n');
        Tokenizer words =
                new Tokenizer(line.replaceAll("\\\\(['\"`\\\\])", "$1"), reference -> CheckedVariables.UNKNOWN);
        try {
            Ending ending = Ending.of(line, index);
            if (!ending.isNone()) {
                throw Shell.valueWanted(line, ending);
            }
            Call call = CallParser.parse(index, words, null, CallOptions.DEFAULT);
            names(call, (word, mistake) -> {
                int at = column + Math.max(0, line.indexOf(word));
                findings.add(Finding.of(mistake, source, code.line() + lines, at));
            });
        } catch (MshellException e) {
            findings.add(Finding.of(e, source, code.line() + lines, column + words.mark()));
        }
    }
}
