package io.mshell.sync;

import io.mshell.board.BoardSource;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.Secret;
import io.mshell.javascript.JavaScript;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.monday.MondayDriver;
import io.mshell.registry.Registry;
import io.mshell.sandbox.Sandbox;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.RowSet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The real pipeline over a real sandbox and a real engine, for tests. */
public final class Pipeline implements AutoCloseable {

    public final CancelToken cancel = new CancelToken();
    public final List<SyncEvent> events = new ArrayList<>();
    public final Registry registry;
    public final Database database;
    public final BoardSource source;
    private final DataMapping mapping;
    private final Path project;

    public Pipeline(Sandbox sandbox, Database database, Path project) {
        this(sandbox, database, project, DataMapping.builtIn());
    }

    public Pipeline(Sandbox sandbox, Database database, Path project, DataMapping mapping) {
        this(
                new MondayDriver().open(new MondayConfig(sandbox.url(), new Secret(sandbox.token()), "2026-10", 4)),
                database,
                project,
                mapping);
    }

    private Pipeline(BoardSource source, Database database, Path project, DataMapping mapping) {
        this.source = source;
        this.database = database;
        this.registry = new Registry(project.resolve("metadata"));
        this.project = project;
        this.mapping = mapping;
    }

    /** The same sessions with nothing cancelled. */
    public Pipeline renewed() {
        return new Pipeline(source, database, project, mapping);
    }

    /** The same with another session of the database. */
    Pipeline with(Database other) {
        return new Pipeline(source, other, project, mapping);
    }

    public Workbench bench() {
        Hooks hooks = new JavaScript()
                .hooks(project.resolve("scripts/hooks"), mapping.hooks(), (hook, item, level, text) -> {}, cancel);
        SyncListener listener = event -> {
            synchronized (events) {
                events.add(event);
            }
        };
        return new Workbench(source, database, registry, mapping, hooks, listener, cancel, Clock.systemUTC());
    }

    public DeployReport deploy(String boardName, String name, String... allowed) {
        return deployTo(new TableName("dbo", name), boardName, name, allowed);
    }

    /** Deploys to a table that is called otherwise than the deployment. */
    public DeployReport deployTo(TableName table, String boardName, String name, String... allowed) {
        String id = new BoardFinder(source, registry).id(boardName, cancel);
        return new Deployer(bench())
                .deploy(new DeployRequest(
                        id,
                        name,
                        table,
                        database.info().database(),
                        false,
                        Set.of(allowed),
                        allowed.length == 0 ? null : "a test",
                        null));
    }

    /** The full diff of a deployed board. */
    public BoardDiff diff(String name) {
        return new Differ(source, registry, deployment -> bench(), cancel)
                .full(List.of(registry.get(name)))
                .get(0);
    }

    public Refresher run(String name) {
        return new Refresher(bench(), registry.get(name));
    }

    /** Board against table; 20 items of each kind are listed. */
    public ReconcileReport reconcile(String name) {
        return new Reconciler(bench(), registry.get(name), 20).run(null);
    }

    public ReconcileReport reconcile(String name, RowSample sample) {
        return new Reconciler(bench(), registry.get(name), 20).run(sample);
    }

    /** All rows of a query. */
    public List<List<@Nullable Object>> rows(String sql) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (RowSet found = database.query(sql, List.of(), cancel)) {
            for (List<@Nullable Object> row = found.next(); row != null; row = found.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() {
        source.close();
        database.close();
    }
}
