package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.BoardMapping;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import io.mshell.schema.TableSpec;
import io.mshell.sql.LiveTable;
import io.mshell.sql.TableLock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes a board's tables and registers it. On a board that is deployed already it applies what differs: see
 * {@link Redeployer}.
 */
public final class Deployer {

    private final Workbench bench;

    public Deployer(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Deploys.
     *
     * @throws MshellException TABLE_NOT_OURS, ALREADY_REGISTERED, PLAN_STALE: nothing was changed
     */
    public DeployReport deploy(DeployRequest request) {
        Instant started = bench.clock().instant();
        Optional<Deployment> before = registered(request);
        bench.listener().on(new SyncEvent.Started(request.name(), Step.DEPLOY, "board " + request.boardId()));
        Board board = bench.source().board(request.boardId(), bench.cancel());
        DeployReport report = before.map(deployment -> new Redeployer(bench, request, deployment).run(board))
                .orElseGet(() -> first(request, board, started));
        bench.listener()
                .on(new SyncEvent.Done(
                        request.name(),
                        Step.DEPLOY,
                        report.table() + ", " + report.columns() + " columns" + (request.dryRun() ? " (dry run)" : ""),
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

    private DeployReport first(DeployRequest request, Board board, Instant started) {
        BoardMapping mapping = bench.mapper().map(board, request.table());
        TableSpec table = mapping.table();
        boolean created =
                TableMaking.production(bench, table, request.boardId()).isEmpty();
        TableMaking making = new TableMaking(bench, request.boardId(), table, created);
        if (!request.dryRun()) {
            try (TableLock lock = bench.database().lock(table.name(), bench.cancel())) {
                making.run();
                lock.verifyHeld();
            }
            Deployment deployment = new Deployment(
                    request.name(),
                    board.id(),
                    board.name(),
                    request.database(),
                    table.name(),
                    bench.clock().instant());
            bench.registry().register(deployment, BoardMetadata.of(board, table, permissions(bench, table)));
            Duration took = Duration.between(started, bench.clock().instant());
            bench.registry()
                    .record(
                            request.name(),
                            RunRecord.of("deploy", started, took, "ok")
                                    .withChanges(List.of(table.columns().size() + " columns, first deployment"), null));
        }
        return new DeployReport(
                request.name(),
                board.id(),
                board.name(),
                table.name().toString(),
                request.database(),
                table.columns().size(),
                created,
                request.dryRun(),
                List.of(),
                making.plan().statements(),
                List.of(),
                List.of(),
                mapping.warnings());
    }

    /** Who may do what on the table now. */
    static List<String> permissions(Workbench bench, TableSpec table) {
        return bench.database()
                .inspector()
                .live(table.name(), bench.cancel())
                .map(LiveTable::permissions)
                .orElse(List.of());
    }
}
