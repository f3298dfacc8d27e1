package io.mshell.command;

import io.mshell.console.View;
import io.mshell.error.ErrorCode;
import io.mshell.error.ExitCode;
import io.mshell.error.MshellException;
import io.mshell.javascript.HookFolder;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import io.mshell.hook.HookCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
                        what it declares and runs its cases. Without FILE it checks scripts/ and scripts/hooks/ of the \
                        project.""")
                .argument(ArgumentSpec.optional("FILE", Hint.FILE, "a .mshell script, or a hook's .js file")
                        .repeated())
                .option(OptionSpec.value("var", "NAME=VALUE", Hint.FREE, "a variable that will be set")
                        .repeated())
                .example("check scripts/demo.mshell")
                .example("check nightly.mshell --var board=orders")
                .example("check")
                .build();
    }

    /** What scripts get. */
    record Checked(int files, int statements, List<Finding> findings) {}

    @Override
    public Outcome run(Invocation in) {
        CheckedVariables variables = new CheckedVariables();
        in.shell().variables().all().forEach(variables::set);
        for (String variable : in.values("var")) {
            int equals = variable.indexOf('=');
            if (equals < 0) {
                throw in.usage("--var needs NAME=VALUE, not \"" + variable + "\"");
            }
            variables.set(variable.substring(0, equals), variable.substring(equals + 1));
        }
        List<String> files = in.all("FILE").isEmpty() ? ofProject() : in.all("FILE");
        List<Finding> findings = new ArrayList<>();
        int statements = 0;
        for (String file : files) {
            if (file.endsWith(HOOK)) {
                findings.addAll(hook(in, file));
            } else {
                CommandIndex index = in.shell().index();
                ScriptCheck check = new ScriptCheck(
                        index,
                        workspace.javaScript(),
                        new CheckedNames(settings, sessions, index, in.cancel()),
                        new CheckedQueries(sessions, in.cancel()),
                        settings,
                        variables);
                check.script(file, ScriptText.read(settings.path(file)));
                findings.addAll(check.findings());
                statements += check.statements();
            }
        }
        Checked checked = new Checked(files.size(), statements, findings);
        return Outcome.of(checked, view(checked)).exitingWith(findings.isEmpty() ? ExitCode.OK : ExitCode.ERROR);
    }

    /** All scripts and hooks of the project, named from where mshell was started. */
    private List<String> ofProject() {
        Path scripts = settings.project().resolve("scripts");
        List<String> all = new ArrayList<>();
        for (Path folder : List.of(scripts, scripts.resolve("hooks"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(folder.equals(scripts) ? SCRIPT : HOOK))
                            .map(file -> settings.path(".").relativize(file).toString())
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
        HookFolder hooks = workspace.hooks(in);
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
        if (checked.findings().isEmpty()) {
            return new View.Text("no mistakes found in " + checked.statements() + " statements of " + files);
        }
        int found = checked.findings().size();
        return new View.Table(
                "",
                List.of("place", "mistake", "hint"),
                checked.findings().stream()
                        .map(each -> Arrays.<@Nullable Object>asList(each.place(), each.message(), each.hint()))
                        .iterator(),
                (found == 1 ? "1 mistake" : found + " mistakes") + " in " + checked.statements() + " statements of "
                        + files);
    }
}
