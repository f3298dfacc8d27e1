package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.diff.Difference;
import io.mshell.diff.Redeployment;
import io.mshell.diff.Sides;
import io.mshell.diff.Snapshot;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.BoardMapping;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import io.mshell.schema.Change;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import io.mshell.sql.TableLock;
import io.mshell.sql.TableState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deploys a board again: what is safe is taken over, what could lose something only if it is allowed by its code. Names,
 * room and new columns change in place; everything else waits for the next load, whose staging table is made the new way.
 */
final class Redeployer {

    private static final int NAMED_MOVES = 5;

    private final Workbench bench;
    private final DeployRequest request;
    private final Deployment deployment;
    private final String runId;

    Redeployer(Workbench bench, DeployRequest request, Deployment deployment) {
        this.bench = bench;
        this.request = request;
        this.deployment = deployment;
        this.runId = new RunIds(bench.clock()).next();
    }

    /**
     * Applies what differs.
     *
     * @throws MshellException PLAN_STALE, TABLE_NOT_OURS: nothing was changed
     */
    DeployReport run(Board board) {
        Instant started = bench.clock().instant();
        BoardMapping mapping = bench.mapper().map(board, deployment.table());
        SidesReader reader = new SidesReader(bench);
        Sides sides = reader.read(deployment, board);
        refuseStalePlan(sides);
        Redeployment decided = Redeployment.of(sides, reader.differences(sides), this::accepts);
        boolean created = TableMaking.production(bench, decided.table(), deployment.boardId())
                .isEmpty();
        Plan inPlace = inPlace(sides, decided);
        Optional<TableMaking> making = needsTables(decided, created)
                ? Optional.of(new TableMaking(bench, deployment.boardId(), decided.table(), created))
                : Optional.empty();
        if (!request.dryRun()) {
            execute(decided, inPlace, making);
            remember(decided, started);
        }
        return report(board, mapping, decided, inPlace, making, created);
    }

    private void refuseStalePlan(Sides sides) {
        SavedPlan plan = request.plan();
        if (plan == null) {
            return;
        }
        List<String> moved = plan.boardId().equals(deployment.boardId())
                ? plan.snapshot().movedTo(Snapshot.of(sides))
                : List.of("it is a plan for board " + plan.boardId());
        if (!moved.isEmpty()) {
            String more = moved.size() > NAMED_MOVES ? "; and " + (moved.size() - NAMED_MOVES) + " more" : "";
            throw new MshellException(
                    ErrorCode.PLAN_STALE,
                    "the plan of " + plan.made() + " for '" + plan.name() + "' is stale: "
                            + String.join("; ", moved.subList(0, Math.min(NAMED_MOVES, moved.size())))
                            + more,
                    "nothing was changed; 'diff " + deployment.name() + " --out FILE' makes a new plan");
        }
    }

    private boolean accepts(Difference difference) {
        SavedPlan plan = request.plan();
        return (plan == null || plan.has(difference))
                && (!difference.needsAllow()
                        || request.allowed().contains(difference.risk().name()));
    }

    private Plan inPlace(Sides sides, Redeployment decided) {
        Plan plan = Plan.of();
        for (Change change : decided.changes()) {
            plan = plan.then(sides.dialect().change(deployment.table(), change, runId));
        }
        return plan;
    }

    /** A staging table of the old shape must not be swapped in; one of the new shape may hold a load that is wanted. */
    private boolean needsTables(Redeployment decided, boolean created) {
        TableSpec before = bench.registry().metadata(deployment.name()).table();
        Optional<TableState> staging =
                bench.database().inspector().state(deployment.table().staging(), bench.cancel());
        return created || staging.isEmpty() || !before.equals(decided.table());
    }

    private void execute(Redeployment decided, Plan inPlace, Optional<TableMaking> making) {
        try (TableLock lock = bench.database().lock(deployment.table(), bench.cancel())) {
            applyOrTakeBack(inPlace);
            making.ifPresent(TableMaking::run);
            lock.verifyHeld();
        }
        bench.registry()
                .register(
                        new Deployment(
                                deployment.name(),
                                decided.board().id(),
                                decided.board().name(),
                                request.database(),
                                deployment.table(),
                                bench.clock().instant()),
                        BoardMetadata.of(
                                decided.board(), decided.table(), Deployer.permissions(bench, decided.table())));
    }

    /** Either every statement is done, or those that were are taken back. */
    private void applyOrTakeBack(Plan plan) {
        List<Statement> done = new ArrayList<>();
        try {
            for (Statement statement : plan.statements()) {
                bench.database().execute(Plan.of(statement), bench.cancel());
                done.add(0, statement);
            }
        } catch (MshellException e) {
            takeBack(done, e);
            throw e;
        }
    }

    private void takeBack(List<Statement> done, MshellException cause) {
        for (Statement statement : done) {
            String reverse = statement.reverse();
            if (reverse != null) {
                try {
                    bench.database()
                            .execute(
                                    Plan.of(new Statement(reverse, "take back: " + statement.comment())),
                                    new CancelToken());
                } catch (MshellException e) {
                    cause.addSuppressed(e);
                    bench.listener()
                            .on(new SyncEvent.Notice(
                                    deployment.name(),
                                    "could not take back '" + statement.comment() + "': " + e.getMessage() + "; 'diff "
                                            + deployment.name() + "' shows how the table stands"));
                }
            }
        }
    }

    private void remember(Redeployment decided, Instant started) {
        if (decided.accepted().isEmpty()) {
            return;
        }
        Duration took = Duration.between(started, bench.clock().instant());
        List<String> changes =
                decided.accepted().stream().map(DifferenceText::oneLine).toList();
        bench.registry()
                .record(
                        deployment.name(),
                        RunRecord.of("deploy", started, took, "ok")
                                .withRun(runId)
                                .withChanges(changes, request.reason()));
    }

    private DeployReport report(
            Board board,
            BoardMapping mapping,
            Redeployment decided,
            Plan inPlace,
            Optional<TableMaking> making,
            boolean created) {
        Plan all = inPlace.then(making.map(TableMaking::plan).orElse(Plan.of()));
        return new DeployReport(
                deployment.name(),
                board.id(),
                board.name(),
                deployment.table().toString(),
                request.database(),
                decided.table().columns().size(),
                created,
                request.dryRun(),
                inPlace.statements(),
                all.statements(),
                decided.accepted(),
                decided.refused(),
                mapping.warnings());
    }
}
