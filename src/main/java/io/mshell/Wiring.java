package io.mshell;

import io.mshell.command.Drafts;
import io.mshell.command.Hint;
import io.mshell.command.Jobs;
import io.mshell.command.LiveNames;
import io.mshell.command.PinnedBoards;
import io.mshell.command.PipelineCommands;
import io.mshell.command.Recorder;
import io.mshell.command.Recording;
import io.mshell.command.Scripting;
import io.mshell.command.Shell;
import io.mshell.command.ShellCommand;
import io.mshell.command.ShellCommands;
import io.mshell.command.ShellLanguage;
import io.mshell.command.ShellSyntax;
import io.mshell.completion.Catalog;
import io.mshell.console.ExternalEditor;
import io.mshell.console.Suggestion;
import io.mshell.console.Syntax;
import io.mshell.javascript.JavaScript;
import io.mshell.monday.MondayDriver;
import io.mshell.script.Variables;
import io.mshell.session.Drivers;
import io.mshell.session.Environment;
import io.mshell.session.LogFile;
import io.mshell.session.Secrets;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import io.mshell.session.StartOptions;
import io.mshell.sql.embedded.EmbeddedDriver;
import io.mshell.sql.sqlserver.SqlServerDriver;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds one shell out of its parts: the one place that knows every package. */
final class Wiring implements AutoCloseable {

    private final Secrets secrets = new Secrets();
    private final Environment environment;
    private final Settings settings;
    private final Sessions sessions;
    private final JavaScript javaScript = new JavaScript();
    private final Scripting scripting = new Scripting(javaScript);
    private final Recording recording = new Recording();
    private final Jobs jobs;
    private final Shell shell;
    private final Variables variables = new Variables();
    private @Nullable Catalog catalog;

    Wiring(StartOptions start, Environment environment, Drivers drivers, Person person) {
        this.environment = environment;
        settings = new Settings(start, environment, secrets);
        sessions = new Sessions(settings, drivers, secrets, person);
        Recorder recorder = new Recorder(recording, new PinnedBoards(settings, sessions));
        jobs = new Jobs(person, Clock.systemUTC());
        shell = new Shell(commands(person), variables, recorder, jobs, settings::path);
    }

    /** The real adapters. */
    static Drivers drivers() {
        return new Drivers(
                new MondayDriver(), List.of(new SqlServerDriver(), new EmbeddedDriver()), LocalSandbox::start);
    }

    private List<ShellCommand> commands(Drafts drafts) {
        List<ShellCommand> commands = new ArrayList<>(ShellCommands.of(
                settings, sessions, variables, scripting, recording, drafts, jobs, TourShell::open, version()));
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        LogFile log = new LogFile(settings.home().resolve("logs"), secrets::appearIn, clock);
        commands.addAll(PipelineCommands.of(settings, sessions, javaScript, log, clock));
        return commands;
    }

    /** The version of the jar; classes run from a folder have none. */
    static String version() {
        String version = Wiring.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    Shell shell() {
        return shell;
    }

    ExternalEditor editor() {
        return new ExternalEditor(environment.variables());
    }

    Syntax syntax() {
        return new ShellSyntax(shell.index());
    }

    /** What the prompt needs to know: made for a prompt only, as one command is sooner over without it. */
    ShellLanguage language() {
        return new ShellLanguage(
                shell.index(),
                new LiveNames(settings, sessions, catalog(), variables, names()),
                ShellLanguage.code(catalog(), variables));
    }

    private Map<Hint, Supplier<List<Suggestion>>> names() {
        Map<Hint, Supplier<List<Suggestion>>> names = new HashMap<>(PipelineCommands.names(settings));
        names.put(Hint.JOB, jobs::names);
        return names;
    }

    Jobs jobs() {
        return jobs;
    }

    /** What completion knows of the sessions. */
    Catalog catalog() {
        Catalog known = catalog;
        if (known == null) {
            known = Catalog.of(sessions);
            catalog = known;
        }
        return known;
    }

    Settings settings() {
        return settings;
    }

    Sessions sessions() {
        return sessions;
    }

    Secrets secrets() {
        return secrets;
    }

    @Override
    public void close() {
        jobs.close();
        scripting.close();
        if (catalog != null) {
            catalog.close();
        }
        sessions.close();
    }
}
