package io.mshell.sync;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import io.mshell.sql.TableLock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The steps of the pipeline on one deployed board, together or one by one. Each runs under the table's application lock,
 * so a second mshell on the same table is refused, and each leaves a record in the history, however it ends.
 */
public final class Refresher {

    private final Workbench bench;
    private final Deployment deployment;
    private final RunIds runIds;

    public Refresher(Workbench bench, Deployment deployment) {
        this.bench = bench;
        this.deployment = deployment;
        this.runIds = new RunIds(bench.clock());
    }

    /** Load, validate, swap. Any failure before the swap leaves production as it was. */
    public RefreshReport refresh() {
        return run(
                "refresh",
                lock -> {
                    LoadReport load = new Loader(bench, deployment, runIds.next()).run();
                    ValidateReport validate = new Validator(bench, deployment).run();
                    lock.verifyHeld();
                    return new RefreshReport(load, validate, new Swapping(bench, deployment).swap());
                },
                (report, run) -> loaded(run, report.load())
                        .withWindow(report.swap().window().toMillis()));
    }

    /** Load into staging only. */
    public LoadReport load() {
        return run(
                "load",
                lock -> new Loader(bench, deployment, runIds.next()).run(),
                (report, run) -> loaded(run, report));
    }

    /** The gates, on what is staged. */
    public ValidateReport validate() {
        return run(
                "validate",
                lock -> new Validator(bench, deployment).run(),
                (report, run) -> run.withRun(report.runId()).withRows(report.rows()));
    }

    /** Puts what is staged and validated live. */
    public SwapReport swap() {
        return run("swap", lock -> new Swapping(bench, deployment).swap(), Refresher::swapped);
    }

    /** Back to the table kept by the last swap. */
    public SwapReport undo() {
        return run("undo", lock -> new Swapping(bench, deployment).undo(), Refresher::swapped);
    }

    /** Finishes or clears away what a crash left. */
    public RecoverReport recover() {
        return run("recover", lock -> new Recovery(bench, deployment).run(), (report, run) -> run);
    }

    private static RunRecord loaded(RunRecord run, LoadReport report) {
        return run.withRun(report.runId()).withRows(report.rows()).withLoad(report.rejects(), report.calls());
    }

    private static RunRecord swapped(SwapReport report, RunRecord run) {
        return run.withRun(report.runId()).withWindow(report.window().toMillis());
    }

    private <T> T run(String kind, Function<TableLock, T> work, BiFunction<T, RunRecord, RunRecord> describe) {
        Instant started = bench.clock().instant();
        try (TableLock lock = bench.database().lock(deployment.table(), bench.cancel())) {
            T report = work.apply(lock);
            record(kind, started, "ok", run -> describe.apply(report, run));
            return report;
        } catch (MshellException e) {
            // A run that was refused the table never began.
            if (e.code() != ErrorCode.SQL_LOCKED) {
                record(kind, started, e.code().name(), run -> run);
            }
            throw e;
        }
    }

    private void record(String kind, Instant started, String outcome, Function<RunRecord, RunRecord> describe) {
        Duration took = Duration.between(started, bench.clock().instant());
        bench.registry().record(deployment.name(), describe.apply(RunRecord.of(kind, started, took, outcome)));
    }
}
