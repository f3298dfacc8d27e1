package io.mshell.command;

import io.mshell.console.Suggestion;
import io.mshell.diff.Risk;
import io.mshell.javascript.HookFolder;
import io.mshell.javascript.JavaScript;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.session.LogFile;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The commands that turn boards into tables and keep them fresh. */
public final class PipelineCommands {

    private PipelineCommands() {}

    /** What else the prompt completes for them: registered names, hooks, databases, and codes that can be allowed. */
    public static Map<Hint, Supplier<List<Suggestion>>> names(Settings settings) {
        Supplier<List<Deployment>> deployments =
                () -> new Registry(settings.project().resolve("metadata")).all();
        return Map.of(
                Hint.REGISTERED,
                () -> deployments.get().stream()
                        .map(each -> Suggestion.of(each.name(), each.boardName() + " in " + each.table())
                                .in("registered"))
                        .toList(),
                Hint.DATABASE,
                () -> plain(deployments.get().stream()
                        .map(Deployment::database)
                        .distinct()
                        .toList()),
                Hint.HOOK,
                () -> plain(
                        HookFolder.namesIn(settings.project().resolve("scripts").resolve("hooks"))),
                Hint.RISK,
                () -> Stream.of(Risk.values())
                        .map(code -> Suggestion.of(code.name(), code.meaning()))
                        .toList());
    }

    private static List<Suggestion> plain(List<String> names) {
        return names.stream().map(name -> Suggestion.of(name, "")).toList();
    }

    public static List<ShellCommand> of(
            Settings settings, Sessions sessions, JavaScript javaScript, LogFile log, Clock clock) {
        Workspace workspace = new Workspace(sessions, settings, javaScript, log, clock);
        return List.of(
                new DiscoverCommand(workspace),
                new SampleCommand(workspace),
                new ProfileCommand(workspace),
                new TypesCommand(workspace),
                new DiffCommand(workspace),
                new DeployCommand(workspace),
                new LoadCommand(workspace),
                new ValidateCommand(workspace),
                new SwapCommand(workspace),
                new SwapUndoCommand(workspace),
                new SwapRecoverCommand(workspace),
                new RefreshCommand(workspace),
                new ReconcileCommand(workspace),
                new ListCommand(workspace),
                new StatusCommand(workspace),
                new SummaryCommand(workspace),
                new HistoryCommand(workspace),
                new RemoveCommand(workspace),
                new AdoptCommand(workspace),
                new RegistryVerifyCommand(workspace),
                new RegistryRebuildCommand(workspace),
                new CheckCommand(workspace, sessions, settings),
                new HookListCommand(workspace),
                new HookNewCommand(workspace),
                new HookTestCommand(workspace),
                new HookBenchCommand(workspace),
                new GenerateCommand(workspace, GeneratedKind.DDL),
                new GenerateCommand(workspace, GeneratedKind.SCRIPT),
                new GenerateCommand(workspace, GeneratedKind.WORKFLOW),
                new GenerateDocsCommand(workspace),
                new TemplateListCommand(workspace),
                new TemplateShowCommand(workspace),
                new TemplateDiffCommand(workspace),
                new TemplateCheckCommand(workspace),
                new SchemaListCommand(),
                new SchemaShowCommand(),
                new DoctorCommand(workspace, sessions, settings));
    }
}
