package io.mshell.command;

import io.mshell.board.BoardSource;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.generate.GeneratedFiles;
import io.mshell.generate.Generator;
import io.mshell.javascript.ConsoleLog;
import io.mshell.javascript.HookFolder;
import io.mshell.javascript.JavaScript;
import io.mshell.kestra.KestraServer;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.HookSettings;
import io.mshell.mapping.TableMapper;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.schema.DefaultNameRules;
import io.mshell.schema.NameRules;
import io.mshell.schema.TableName;
import io.mshell.session.LogFile;
import io.mshell.session.Sessions;
import io.mshell.session.Settings;
import io.mshell.sql.Database;
import io.mshell.sync.BoardFinder;
import io.mshell.sync.Discovery;
import io.mshell.sync.Reading;
import io.mshell.sync.Reconciler;
import io.mshell.sync.Refresher;
import io.mshell.sync.SyncListener;
import io.mshell.sync.Workbench;
import io.mshell.template.Templates;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The project folder and the live sessions, put together for the use case a command calls. */
public final class Workspace {

    private final Sessions sessions;
    private final Settings settings;
    private final JavaScript javaScript;
    private final ConsoleLog hookLog;
    private final Clock clock;

    public Workspace(Sessions sessions, Settings settings, JavaScript javaScript, LogFile log, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.javaScript = javaScript;
        this.hookLog = new HookLog(log);
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    Registry registry() {
        return new Registry(metadata());
    }

    DataMapping mapping() {
        return DataMapping.ofProject(metadata());
    }

    /** The project's hooks as their files are now, their console going to the log. */
    HookFolder hooks(Invocation in) {
        return hooks(in, hookLog);
    }

    JavaScript javaScript() {
        return javaScript;
    }

    HookFolder hooks(Invocation in, ConsoleLog log) {
        return javaScript.hooks(hookFolder(), mapping().hooks(), log, in.cancel());
    }

    /** The hooks with the usual limits, whatever the mapping says or fails to say. */
    HookFolder hooksByThemselves(Invocation in) {
        return javaScript.hooks(hookFolder(), HookSettings.DEFAULT, hookLog, in.cancel());
    }

    private Path hookFolder() {
        return settings.project().resolve("scripts").resolve("hooks");
    }

    /** Looks at boards as the mapping, its hooks and the database in use would have them. */
    Discovery discovery(Invocation in) {
        return new Discovery(source(in), new TableMapper(mapping(), hooks(in), names(in)));
    }

    BoardSource source(Invocation in) {
        return sessions.monday(in.cancel());
    }

    /** Boards, if they can be read without asking anybody for a token. */
    Optional<BoardSource> configuredSource(Invocation in) {
        return sessions.configuredMonday(in.cancel());
    }

    /** The database a deployment lives in. */
    Database database(Deployment deployment, Invocation in) {
        Database current = sessions.sql(in.cancel());
        return current.info().database().equals(deployment.database())
                ? current
                : sessions.sql(deployment.database(), in.cancel());
    }

    /** The database named, or the session's own. */
    Database database(Optional<String> name, Invocation in) {
        Database current = sessions.sql(in.cancel());
        return name.filter(wanted -> !wanted.equals(current.info().database()))
                .map(wanted -> sessions.sql(wanted, in.cancel()))
                .orElse(current);
    }

    /**
     * The name rules of the database in use; those of SQL Server's default collation where there is none to ask, so that
     * a board can be looked at before any database is there.
     */
    NameRules names(Invocation in) {
        try {
            return sessions.sql(in.cancel()).dialect().names();
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            if (e.code() != ErrorCode.NOT_CONNECTED) {
                in.notices().line("names are checked against SQL Server's default collation: " + e.getMessage());
            }
            return new DefaultNameRules();
        }
    }

    Workbench bench(Database database, SyncListener listener, Invocation in) {
        return new Workbench(source(in), database, registry(), mapping(), hooks(in), listener, in.cancel(), clock);
    }

    /** The pipeline of a deployed board. */
    Refresher refresher(Deployment deployment, Invocation in) {
        return new Refresher(bench(database(deployment, in), narrator(in), in), deployment);
    }

    /** The same, as {@code --page-size} and {@code --threads} say, if they say something. */
    Refresher tunedRefresher(Deployment deployment, Invocation in) {
        Workbench bench = LoadThreads.on(bench(database(deployment, in), narrator(in), in), in);
        return new Refresher(PageSize.of(in).map(bench::withPageSize).orElse(bench), deployment);
    }

    /** The same among others, told of as one of them. */
    Refresher refresherAmongOthers(Deployment deployment, Invocation in) {
        Workbench bench = bench(database(deployment, in), narrator(in).brief(), in);
        return new Refresher(LoadThreads.on(bench, in), deployment);
    }

    /**
     * Has the user type the table's name before it is changed where a mistake is costly.
     *
     * @throws MshellException as {@link Invocation#confirm(String, String)} does
     */
    void guardProduction(TableName table, Invocation in) {
        if (sessions.production()) {
            in.confirm("This is production. Type the table's name, " + table.name() + ", to go on:", table.name());
        }
    }

    /** Tells of what is done, and what it leaves of the API's limits. */
    Narrator narrator(Invocation in) {
        BoardSource source = source(in);
        return new Narrator(in.notices(), () -> source.budget(false, in.cancel()));
    }

    /** What reading a board needs without a database. */
    Reading reading(Invocation in) {
        return new Reading(
                source(in), narrator(in), in.cancel(), clock(), mapping().load().threads());
    }

    /** A file the user names, from where they are. */
    Path file(String given) {
        return settings.path(given);
    }

    /** The deployments named, or all of them. */
    List<Deployment> deployments(Optional<String> reference) {
        return reference
                .map(this::deployment)
                .map(List::of)
                .orElseGet(() -> registry().all());
    }

    /** The comparison of a deployed board with its table. */
    Reconciler reconciler(Deployment deployment, int limit, Invocation in) {
        return new Reconciler(bench(database(deployment, in), narrator(in), in), deployment, limit);
    }

    /** The id of the board a user means. */
    String boardId(String reference, Invocation in) {
        return new BoardFinder(source(in), registry()).id(reference, in.cancel());
    }

    /**
     * The deployment a user means: by registered name, by board id, or by the board's exact name.
     *
     * @throws MshellException NOT_DEPLOYED, or BOARD_AMBIGUOUS if the board is deployed more than once
     */
    Deployment deployment(String reference) {
        Registry registry = registry();
        Optional<Deployment> named = registry.find(reference);
        if (named.isPresent()) {
            return named.get();
        }
        List<Deployment> meant = registry.all().stream()
                .filter(deployment -> deployment.boardId().equals(reference)
                        || deployment.boardName().equals(reference))
                .toList();
        if (meant.size() > 1) {
            throw new MshellException(
                    ErrorCode.BOARD_AMBIGUOUS,
                    "'" + reference + "' is deployed more than once: "
                            + meant.stream().map(Deployment::name).collect(Collectors.joining(", ")),
                    "give the registered name");
        }
        return meant.isEmpty() ? registry.get(reference) : meant.get(0);
    }

    /** A file as people see it: from where mshell was started, if it lies below that. */
    String shown(Path file) {
        Path here = settings.path(".");
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    /** The templates that count in the project. */
    Templates templates() {
        return Templates.of(templateFolder());
    }

    Path templateFolder() {
        return settings.project().resolve("templates");
    }

    /** Where generated files go unless the user says otherwise. */
    Path generatedFolder() {
        return settings.project().resolve(GeneratedFiles.FOLDER);
    }

    /** The Kestra server that flows are deployed to. */
    KestraServer kestra(Invocation in) {
        return new KestraServer(settings.kestra(in.cancel()));
    }

    Generator generator() {
        return new Generator(templates(), mapping().workflows());
    }

    private Path metadata() {
        return settings.project().resolve("metadata");
    }
}
