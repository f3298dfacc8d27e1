package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.registry.LoadEvidence;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.RunMark;
import io.mshell.sql.TableState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a staged load through the gates, and marks the table as validated if it passes them all. */
final class Validator {

    private final Workbench bench;
    private final Deployment deployment;

    Validator(Workbench bench, Deployment deployment) {
        this.bench = bench;
        this.deployment = deployment;
    }

    /**
     * Tries every gate, so that all failures are known at once.
     *
     * @throws MshellException VALIDATION_FAILED naming the gates that failed; NOT_DEPLOYED if nothing is staged
     */
    ValidateReport run() {
        Instant started = bench.clock().instant();
        TableName staging = deployment.table().staging();
        LoadEvidence evidence = evidence(staging);
        bench.listener().on(new SyncEvent.Started(deployment.name(), Step.VALIDATE, staging.toString()));
        TableSpec spec = bench.registry().metadata(deployment.name()).table().named(staging);
        Board board = bench.source().board(deployment.boardId(), bench.cancel());
        List<Gate> gates = new ArrayList<>();
        GateContext context = new GateContext(bench, deployment, board, spec, evidence);
        for (GateCheck check : GateCheck.all()) {
            bench.cancel().throwIfCancelled();
            Gate gate = check.judge(context);
            gates.add(gate);
            bench.listener().on(new SyncEvent.Judged(deployment.name(), gate));
        }
        Duration took = Duration.between(started, bench.clock().instant());
        ValidateReport report = new ValidateReport(
                deployment.name(), evidence.runId(), staging.toString(), evidence.rows(), gates, took);
        if (!report.passed()) {
            throw failed(report);
        }
        RunMark mark = new RunMark(
                deployment.boardId(),
                evidence.runId(),
                RunMark.State.VALIDATED,
                evidence.rows(),
                bench.clock().instant());
        bench.database().mark(staging, mark, bench.cancel());
        bench.listener().on(new SyncEvent.Done(deployment.name(), Step.VALIDATE, gates.size() + " gates passed", took));
        return report;
    }

    private LoadEvidence evidence(TableName staging) {
        TableState state = bench.database()
                .inspector()
                .state(staging, bench.cancel())
                .orElseThrow(() -> nothingStaged("there is no staging table " + staging));
        Ownership.require(state, deployment.boardId());
        RunMark mark = state.found().orElseThrow();
        if (mark.state() == RunMark.State.CREATED || mark.state() == RunMark.State.LOADING) {
            throw nothingStaged("staging table " + staging + " holds no complete load");
        }
        return bench.registry()
                .evidence(deployment.name())
                .filter(found -> found.runId().equals(mark.runId()))
                .orElseThrow(() -> nothingStaged("nothing is remembered of load " + mark.runId() + " in " + staging));
    }

    private MshellException nothingStaged(String message) {
        return new MshellException(
                ErrorCode.VALIDATION_FAILED,
                message,
                "run 'load " + deployment.name() + "' first; production is untouched");
    }

    private static MshellException failed(ValidateReport report) {
        String reasons = report.gates().stream()
                .filter(gate -> !gate.passed())
                .map(gate -> gate.name() + ": " + gate.detail())
                .collect(Collectors.joining("; "));
        return new MshellException(
                ErrorCode.VALIDATION_FAILED,
                "the load in " + report.table() + " is not good enough to go live: " + reasons,
                "production is untouched; the staged rows are kept in " + report.table());
    }
}
