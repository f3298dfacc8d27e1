package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.hook.HookCases;
import io.mshell.javascript.HookFolder;
import io.mshell.mapping.DataMapping;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code check}: finds mistakes in scripts and hooks without running them. */
final class CheckCommand implements ShellCommand {

    private static final String SCRIPT = ".mshell";
    private static final String HOOK = ".js";

    private final Workspace workspace;
    private final Sessions sessions;
    private final Settings settings;

    CheckCommand(Workspace workspace, Sessions sessions, Settings settings) {
        this.workspace = workspace;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "check", CommandGroup.SCRIPTING, "find mistakes in scripts and hooks without running them")
                .help("""
                        Of a script it finds what does not parse, unknown commands and options, missing arguments and \
                        variables, files, hooks and registered boards that do not exist, and JavaScript that does not \
                        parse. Where a session is open it also asks for boards, tables and columns. Of a hook it reads \
                        what it declares and runs its cases. Of a data_mapping.yaml it finds what cannot be, and \
                        hooks, boards and columns that do not exist. Without FILE it checks scripts/, scripts/hooks/ \
                        and the mapping of the project.""")
                .argument(ArgumentSpec.optional(
                                "FILE", Hint.FILE, "a .mshell script, a hook's .js file, or data_mapping.yaml")
                        .repeated())
                .option(OptionSpec.value("var", "NAME=VALUE", Hint.FREE, "a variable that will be set")
                        .repeated())
                .example("check scripts/demo.mshell")
                .example("check nightly.mshell --var board=orders")
                .example("check")
                .build();
    }

    /** What scripts get. */
    record Checked(int files, int statements, List<Finding> findings, List<String> notChecked) {}

    @Override
    public Outcome run(Invocation in) {
        Map<String, String> variables = variables(in);
        openSandbox(in);
        CheckedBoards boards = new CheckedBoards(sessions, in.cancel());
        List<String> files = in.all("FILE").isEmpty() ? ofProject() : in.all("FILE");
        List<Finding> findings = new ArrayList<>();
        Set<String> notChecked = new TreeSet<>();
        int statements = 0;
        for (String file : files) {
            if (file.endsWith(HOOK)) {
                findings.addAll(hook(in, file));
            } else if (file.endsWith(DataMapping.FILE_NAME)) {
                List<String> hooks = workspace.hooksByThemselves(in).names();
                findings.addAll(new CheckedMapping(hooks, boards).findings(settings.path(file), file));
            } else {
                CheckedQueries queries = new CheckedQueries(sessions, in.cancel());
                ScriptCheck check = script(in, file, boards, queries, new CheckedVariables(variables));
                findings.addAll(check.findings());
                statements += check.statements();
                notChecked.addAll(queries.wereUnchecked() ? List.of("tables") : List.of());
            }
        }
        notChecked.addAll(boards.wereUnchecked() ? List.of("boards") : List.of());
        Checked checked = new Checked(files.size(), statements, sorted(findings), List.copyOf(notChecked));
        return Outcome.of(checked, view(checked)).exitingWith(findings.isEmpty() ? ExitCode.OK : ExitCode.ERROR);
    }

    /** The variables a script will find: those of the shell, and those given here. */
    private static Map<String, String> variables(Invocation in) {
        Map<String, String> variables = new HashMap<>(in.shell().variables().all());
        for (String variable : in.values("var")) {
            int equals = variable.indexOf('=');
            if (equals < 0) {
                throw in.usage("--var needs NAME=VALUE, not \"" + variable + "\"");
            }
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return variables;
    }

    /** Where the sandbox is what the shell works on, it is there to be asked, though nothing has needed it yet. */
    private void openSandbox(Invocation in) {
        try {
            if (sessions.currentMondayName().equals(Sessions.SANDBOX)) {
                sessions.monday(in.cancel());
            }
            if (sessions.currentSqlName().equals(Sessions.SANDBOX)) {
                sessions.sql(in.cancel());
            }
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            in.notices().line("the sandbox cannot be asked: " + e.getMessage());
        }
    }

    private ScriptCheck script(
            Invocation in, String file, CheckedBoards boards, CheckedQueries queries, CheckedVariables variables) {
        CommandIndex index = in.shell().index();
        ScriptCheck check = new ScriptCheck(
                index, workspace.javaScript(), new CheckedNames(settings, boards, index), queries, settings, variables);
        check.script(file, ScriptText.read(settings.path(file)));
        return check;
    }

    /** File by file as they were read, each from top to bottom. */
    private static List<Finding> sorted(List<Finding> findings) {
        List<String> files = findings.stream().map(Finding::file).distinct().toList();
        return findings.stream()
                .sorted(Comparator.comparingInt((Finding each) -> files.indexOf(each.file()))
                        .thenComparingInt(Finding::line)
                        .thenComparingInt(Finding::column))
                .toList();
    }

    /** All scripts and hooks of the project, and its mapping, named from where mshell was started. */
    private List<String> ofProject() {
        Path scripts = settings.project().resolve("scripts");
        List<String> all = new ArrayList<>();
        Path mapping = settings.project().resolve("metadata").resolve(DataMapping.FILE_NAME);
        if (Files.exists(mapping)) {
            all.add(workspace.shown(mapping));
        }
        for (Path folder : List.of(scripts, scripts.resolve("hooks"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(folder.equals(scripts) ? SCRIPT : HOOK))
                            .map(workspace::shown)
                            .sorted()
                            .forEach(all::add);
                } catch (IOException e) {
                    throw new MshellException(
                            ErrorCode.FILE_UNREADABLE,
                            "cannot list the folder " + folder,
                            "check that it can be read",
                            e);
                }
            }
        }
        return all;
    }

    private List<Finding> hook(Invocation in, String file) {
        HookFolder hooks = workspace.hooksByThemselves(in);
        String name = Path.of(file).getFileName().toString().replaceFirst("\\.js$", "");
        if (!settings.path(file).equals(hooks.file(name).normalize())) {
            return List.of(new Finding(
                    file, 0, 0, "is no hook of the project", "hooks are the .js files in " + hooks.folder()));
        }
        List<Finding> findings = new ArrayList<>();
        try {
            hooks.get(name);
            Path cases = hooks.cases(name);
            if (Files.exists(cases)) {
                new HookCases(hooks, name)
                        .run(cases).stream()
                                .filter(result -> !result.passed())
                                .forEach(result -> findings.add(new Finding(
                                        file,
                                        0,
                                        0,
                                        "case '" + result.name() + "' expected " + result.expected() + " and got "
                                                + result.got(),
                                        "hook test " + name + " --cases")));
            }
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            findings.add(Finding.of(e, "scripts/hooks/" + name + HOOK, 0, 0));
        }
        return findings;
    }

    private static View view(Checked checked) {
        String files = checked.files() == 1 ? "1 file" : checked.files() + " files";
        String read = " in " + checked.statements() + " statements of " + files + notChecked(checked.notChecked());
        if (checked.findings().isEmpty()) {
            return new View.Text("no mistakes found" + read);
        }
        int found = checked.findings().size();
        return new View.Table(
                "",
                List.of("place", "mistake", "hint"),
                checked.findings().stream()
                        .map(each -> Arrays.<@Nullable Object>asList(each.place(), each.message(), each.hint()))
                        .iterator(),
                (found == 1 ? "1 mistake" : found + " mistakes") + read);
    }

    private static String notChecked(List<String> things) {
        if (things.isEmpty()) {
            return "";
        }
        String session = things.size() > 1
                ? "session"
                : things.contains("boards") ? "session with monday.com" : "database session";
        return "; " + String.join(" and ", things) + " were not checked: no " + session + " is open";
    }
}
