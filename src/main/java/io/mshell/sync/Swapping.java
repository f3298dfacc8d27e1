package io.mshell.sync;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.schema.TableName;
import io.mshell.sql.Inspector;
import io.mshell.sql.RunMark;
import io.mshell.sql.SwapResult;
import io.mshell.sql.TableState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a validated staging table live, and takes that back. */
final class Swapping {

    private final Workbench bench;
    private final Deployment deployment;

    Swapping(Workbench bench, Deployment deployment) {
        this.bench = bench;
        this.deployment = deployment;
    }

    /**
     * Swaps.
     *
     * @throws MshellException VALIDATION_FAILED if staging did not pass the gates; TABLE_UNSUITABLE if something bound to
     *     the live table forbids renaming it; SWAP_FAILED. Production is as it was in every case
     */
    SwapReport swap() {
        Instant started = bench.clock().instant();
        TableName live = deployment.table();
        bench.listener().on(new SyncEvent.Started(deployment.name(), Step.SWAP, live.toString()));
        RunMark mark = validated();
        Inspector inspector = bench.database().inspector();
        Optional<TableState> production = inspector.state(live, bench.cancel());
        production.ifPresent(state -> Ownership.require(state, deployment.boardId()));
        Ownership.check(bench.database(), live.previous(), deployment.boardId(), bench.cancel());
        Ownership.check(bench.database(), live.discarded(), deployment.boardId(), bench.cancel());
        refuseObstacles(inspector.obstaclesToSwap(live, bench.cancel()));
        SwapResult result = bench.database().swapper().swap(live, this::notice, bench.cancel());
        return report(mark.runId(), production.isPresent() ? live.previous().toString() : "", result, started);
    }

    /**
     * Exchanges the live table and the one kept from before.
     *
     * @throws MshellException NOTHING_TO_UNDO, TABLE_NOT_OURS, SWAP_FAILED; production is as it was
     */
    SwapReport undo() {
        Instant started = bench.clock().instant();
        TableName live = deployment.table();
        bench.listener().on(new SyncEvent.Started(deployment.name(), Step.SWAP, "back to " + live.previous()));
        TableState kept = bench.database()
                .inspector()
                .state(live.previous(), bench.cancel())
                .orElseThrow(() -> new MshellException(
                        ErrorCode.NOTHING_TO_UNDO,
                        "there is no " + live.previous() + " to go back to",
                        "a table is kept by each swap; nothing was changed"));
        Ownership.require(kept, deployment.boardId());
        Ownership.check(bench.database(), live, deployment.boardId(), bench.cancel());
        SwapResult result = bench.database().swapper().undo(live, this::notice, bench.cancel());
        return report(kept.found().orElseThrow().runId(), live.previous().toString(), result, started);
    }

    private RunMark validated() {
        TableName staging = deployment.table().staging();
        RunMark mark = bench.database()
                .inspector()
                .state(staging, bench.cancel())
                .flatMap(TableState::found)
                .orElseThrow(() -> notValidated("there is no staging table " + staging + " of ours"));
        if (!mark.boardId().equals(deployment.boardId()) || mark.state() != RunMark.State.VALIDATED) {
            throw notValidated("the load in " + staging + " has not passed the gates");
        }
        return mark;
    }

    private MshellException notValidated(String message) {
        return new MshellException(
                ErrorCode.VALIDATION_FAILED,
                message,
                "run 'load " + deployment.name() + "' and 'validate " + deployment.name()
                        + "' first; production is untouched");
    }

    private void refuseObstacles(List<String> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new MshellException(
                    ErrorCode.TABLE_UNSUITABLE,
                    deployment.table() + " cannot be swapped by renaming: " + String.join("; ", obstacles),
                    "remove what is bound to the table, or deploy the board under another table name");
        }
    }

    private SwapReport report(String runId, String previous, SwapResult result, Instant started) {
        Duration took = Duration.between(started, bench.clock().instant());
        SwapReport report = new SwapReport(
                deployment.name(),
                runId,
                deployment.table().toString(),
                previous,
                result.window(),
                result.attempts(),
                result.carried());
        bench.listener()
                .on(new SyncEvent.Done(
                        deployment.name(),
                        Step.SWAP,
                        report.table() + " is live, locked for "
                                + result.window().toMillis() + " ms",
                        took));
        return report;
    }

    private void notice(String text) {
        bench.listener().on(new SyncEvent.Notice(deployment.name(), text));
    }
}
