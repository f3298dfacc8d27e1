package io.mshell.sync;

import io.mshell.error.CancelToken;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.registry.RunRecord;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.RunMark;
import io.mshell.sql.TableState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a deployed board stands, from the registry and from what the tables say of themselves. */
public final class Status {

    private final Registry registry;
    private final Database database;
    private final Clock clock;

    public Status(Registry registry, Database database, Clock clock) {
        this.registry = registry;
        this.database = database;
        this.clock = clock;
    }

    /** How the board registered under this name stands. */
    public StatusReport of(String name, CancelToken cancel) {
        Deployment deployment = registry.get(name);
        TableName table = deployment.table();
        Optional<TableState> live = database.inspector().state(table, cancel);
        Optional<RunMark> mark = live.flatMap(TableState::found);
        Optional<RunMark> staged = mark(table.staging(), cancel);
        List<RunRecord> history = registry.history(name);
        boolean loaded =
                mark.map(found -> found.state() == RunMark.State.VALIDATED).orElse(false);
        return new StatusReport(
                name,
                deployment.boardId(),
                deployment.boardName(),
                deployment.database(),
                table.toString(),
                registry.metadata(name).table().columns().size(),
                deployment.deployedAt(),
                live.isPresent() ? Long.valueOf(database.inspector().count(table, cancel)) : null,
                loaded ? mark.map(RunMark::runId).orElse(null) : null,
                loaded ? mark.map(RunMark::at).orElse(null) : null,
                loaded
                        ? mark.map(found -> Duration.between(found.at(), clock.instant()))
                                .orElse(null)
                        : null,
                staged.map(Status::describe).orElse(""),
                mark(table.previous(), cancel).map(RunMark::runId).orElse(null),
                history.isEmpty() ? null : last(history),
                hints(name, live.isPresent(), loaded, staged));
    }

    private Optional<RunMark> mark(TableName table, CancelToken cancel) {
        return database.inspector().state(table, cancel).flatMap(TableState::found);
    }

    private static String describe(RunMark mark) {
        return switch (mark.state()) {
            case CREATED -> "empty, as deployed";
            case LOADING -> "load " + mark.runId() + " under way since " + mark.at() + ", or died";
            case LOADED -> "load " + mark.runId() + ", " + mark.rows() + " rows, not validated";
            case VALIDATED -> "load " + mark.runId() + ", " + mark.rows() + " rows, validated";
        };
    }

    private static String last(List<RunRecord> history) {
        RunRecord run = history.get(history.size() - 1);
        return run.kind() + " " + run.outcome() + " at " + run.started();
    }

    private static List<String> hints(String name, boolean exists, boolean loaded, Optional<RunMark> staged) {
        List<String> hints = new ArrayList<>();
        if (!exists) {
            hints.add("the table is gone: 'swap recover " + name
                    + "' brings the kept one back, 'refresh' makes a new one");
        } else if (!loaded) {
            hints.add("never loaded: 'refresh " + name + "' fills it");
        }
        staged.filter(mark -> mark.state() == RunMark.State.LOADING)
                .ifPresent(mark -> hints.add("if no load is running, 'swap recover " + name + "' clears it away"));
        staged.filter(mark -> mark.state() == RunMark.State.VALIDATED)
                .ifPresent(mark -> hints.add("'swap " + name + "' puts the validated load live"));
        return hints;
    }
}
