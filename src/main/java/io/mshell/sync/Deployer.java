package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.BoardMapping;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.Plan;
import io.mshell.sql.RunMark;
import io.mshell.sql.TableLock;
import io.mshell.sql.TableState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes a board's tables and registers it. On a board that is deployed already it takes the board's changes over: they
 * reach production with the next refresh, whose staging table is made the new way.
 */
public final class Deployer {

    private final Workbench bench;
    private final RunIds runIds;

    public Deployer(Workbench bench) {
        this.bench = bench;
        this.runIds = new RunIds(bench.clock());
    }

    /**
     * Deploys.
     *
     * @throws MshellException TABLE_NOT_OURS, ALREADY_REGISTERED, CHANGE_REFUSED: nothing was changed
     */
    public DeployReport deploy(DeployRequest request) {
        Instant started = bench.clock().instant();
        Optional<Deployment> before = registered(request);
        bench.listener().on(new SyncEvent.Started(request.name(), Step.DEPLOY, "board " + request.boardId()));
        Board board = bench.source().board(request.boardId(), bench.cancel());
        BoardMapping mapping = bench.mapper().map(board, request.table());
        TableSpec table = mapping.table();
        List<DeployChange> changes = before.map(deployment -> DeployChange.between(
                        bench.registry().metadata(deployment.name()).table(), table))
                .orElse(List.of());
        refuse(changes, request);
        Optional<TableState> live = bench.database().inspector().state(table.name(), bench.cancel());
        live.ifPresent(state -> requireOurs(state, table, request.boardId()));
        Ownership.check(bench.database(), table.name().staging(), request.boardId(), bench.cancel());
        List<Creation> creations = creations(table, live.isEmpty());
        if (!request.dryRun()) {
            execute(request, board, table, creations);
        }
        DeployReport report =
                report(request, board, table, live.isEmpty(), plan(table, creations), changes, mapping.warnings());
        bench.listener()
                .on(new SyncEvent.Done(
                        request.name(),
                        Step.DEPLOY,
                        table.name() + ", " + table.columns().size() + " columns"
                                + (request.dryRun() ? " (dry run)" : ""),
                        Duration.between(started, bench.clock().instant())));
        return report;
    }

    private Optional<Deployment> registered(DeployRequest request) {
        Optional<Deployment> before = bench.registry().find(request.name());
        before.filter(deployment -> !deployment.boardId().equals(request.boardId()))
                .ifPresent(deployment -> {
                    throw new MshellException(
                            ErrorCode.ALREADY_REGISTERED,
                            "'" + request.name() + "' is registered for board " + deployment.boardId(),
                            "choose another --board-name, or 'remove " + request.name() + "' first");
                });
        before.filter(deployment -> !deployment.table().equals(request.table())).ifPresent(deployment -> {
            throw new MshellException(
                    ErrorCode.ALREADY_REGISTERED,
                    "'" + request.name() + "' is deployed to " + deployment.table(),
                    "deploy to that table, or register the board under another --board-name");
        });
        return before;
    }

    private static void refuse(List<DeployChange> changes, DeployRequest request) {
        List<DeployChange> refused = changes.stream()
                .filter(DeployChange::needsAllow)
                .filter(change -> !request.allowed().contains(change.code().name()))
                .toList();
        if (!refused.isEmpty() && !request.dryRun()) {
            DeployChange first = refused.get(0);
            throw new MshellException(
                    ErrorCode.CHANGE_REFUSED,
                    refused.size() + " changes of the board would lose or alter data; the first is " + first.code()
                            + " '" + first.column() + "': " + first.detail(),
                    "nothing was changed; --dry-run shows all of them, --allow " + first.code() + " accepts that kind");
        }
    }

    /** A table of ours, or one that a deployment died over: empty, unmarked, with exactly our columns. */
    private void requireOurs(TableState state, TableSpec table, String boardId) {
        if (!state.isOurs() && bench.database().inspector().count(state.name(), bench.cancel()) == 0) {
            List<String> found = bench.database().inspector().table(state.name(), bench.cancel()).stream()
                    .flatMap(spec -> spec.columns().stream())
                    .map(ColumnSpec::name)
                    .toList();
            if (found.equals(table.columns().stream().map(ColumnSpec::name).toList())) {
                return;
            }
        }
        Ownership.require(state, boardId);
    }

    /** A table to be made: first the heap, then its mark, then the rest, so that a crash leaves nothing unclaimed. */
    private record Creation(TableSpec table, String runId, Plan heap, Plan rest) {}

    private List<Creation> creations(TableSpec table, boolean withProduction) {
        Creation staging = creation(table.named(table.name().staging()));
        return withProduction ? List.of(creation(table), staging) : List.of(staging);
    }

    private Creation creation(TableSpec table) {
        Dialect dialect = bench.database().dialect();
        String runId = runIds.next();
        Plan rest = dialect.finishTable(table, runId).then(dialect.document(table));
        return new Creation(table, runId, dialect.createTable(table), rest);
    }

    private Plan plan(TableSpec table, List<Creation> creations) {
        Plan plan = preparation(table);
        for (Creation creation : creations) {
            plan = plan.then(creation.heap()).then(creation.rest());
        }
        return plan;
    }

    private Plan preparation(TableSpec table) {
        Dialect dialect = bench.database().dialect();
        return dialect.createSchema(table.name().schema())
                .then(dialect.dropTable(table.name().staging()));
    }

    private void execute(DeployRequest request, Board board, TableSpec table, List<Creation> creations) {
        try (TableLock lock = bench.database().lock(table.name(), bench.cancel())) {
            bench.database().execute(preparation(table), bench.cancel());
            for (Creation creation : creations) {
                bench.database().execute(creation.heap(), bench.cancel());
                markCreated(creation.table().name(), request.boardId(), creation.runId());
                bench.database().execute(creation.rest(), bench.cancel());
            }
            claim(table.name(), request.boardId());
            lock.verifyHeld();
        }
        Deployment deployment = new Deployment(
                request.name(),
                board.id(),
                board.name(),
                request.database(),
                table.name(),
                bench.clock().instant());
        bench.registry().register(deployment, BoardMetadata.of(board, table));
    }

    /** Marks a production table that a deployment made and died before marking. */
    private void claim(TableName live, String boardId) {
        boolean marked = bench.database()
                .inspector()
                .state(live, bench.cancel())
                .map(TableState::isOurs)
                .orElse(true);
        if (!marked) {
            markCreated(live, boardId, runIds.next());
        }
    }

    private void markCreated(TableName table, String boardId, String runId) {
        RunMark mark = new RunMark(
                boardId, runId, RunMark.State.CREATED, 0L, bench.clock().instant());
        bench.database().mark(table, mark, bench.cancel());
    }

    private static DeployReport report(
            DeployRequest request,
            Board board,
            TableSpec table,
            boolean created,
            Plan plan,
            List<DeployChange> changes,
            List<String> notices) {
        return new DeployReport(
                request.name(),
                board.id(),
                board.name(),
                table.name().toString(),
                request.database(),
                table.columns().size(),
                created,
                request.dryRun(),
                plan.statements(),
                changes,
                notices);
    }
}
