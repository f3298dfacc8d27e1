package io.mshell.sync;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.registry.LoadEvidence;
import io.mshell.schema.Fingerprint;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Database;
import io.mshell.sql.Dialect;
import io.mshell.sql.RunMark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills the staging table of a deployed board. Pages are mapped on several threads while the next are fetched and those
 * before are written; keys and indexes come after the rows. Production is not touched.
 */
final class Loader {

    private final Workbench bench;
    private final Deployment deployment;
    private final String runId;
    private final List<String> notices = new ArrayList<>();

    Loader(Workbench bench, Deployment deployment, String runId) {
        this.bench = bench;
        this.deployment = deployment;
        this.runId = runId;
    }

    /** Loads and reports. On any failure the staging table stays behind, marked as loading, for the next load to drop. */
    LoadReport run() {
        Instant started = bench.clock().instant();
        long callsBefore = bench.source().budget(false, bench.cancel()).calls();
        long waitedBefore = bench.source().budget(false, bench.cancel()).waitedMillis();
        Binding binding = bind();
        TableSpec staging = binding.table().named(deployment.table().staging());
        announce(Step.LOAD, "into " + staging.name());
        prepare(staging, started);
        Rejects rejects = new Rejects(bench.mapping().load());
        LoadEvidence evidence = fill(binding, staging, rejects, started);
        rejects.write(bench, deployment, runId);
        bench.registry().keepEvidence(deployment.name(), evidence);
        Duration took = Duration.between(started, bench.clock().instant());
        LoadReport report = new LoadReport(
                deployment.name(),
                runId,
                staging.name().toString(),
                evidence.rows(),
                rejects.count(),
                bench.source().budget(false, bench.cancel()).calls() - callsBefore,
                Duration.ofMillis(bench.source().budget(false, bench.cancel()).waitedMillis() - waitedBefore),
                took,
                notices);
        bench.listener()
                .on(new SyncEvent.Done(
                        deployment.name(), Step.LOAD, report.rows() + " rows in " + staging.name(), took));
        return report;
    }

    private Binding bind() {
        announce(Step.DISCOVER, "board " + deployment.boardId());
        Binding binding = Binding.now(bench, deployment);
        binding.notices().forEach(this::notice);
        return binding;
    }

    private void prepare(TableSpec staging, Instant started) {
        Database database = bench.database();
        Ownership.check(database, staging.name(), deployment.boardId(), bench.cancel());
        Dialect dialect = database.dialect();
        database.execute(dialect.dropTable(staging.name()).then(dialect.createTable(staging)), bench.cancel());
        mark(staging, RunMark.State.LOADING, null, started);
        TemplateColumns.mark(bench, staging);
    }

    private LoadEvidence fill(Binding binding, TableSpec staging, Rejects rejects, Instant started) {
        try {
            LoadEvidence evidence = stream(binding, staging, rejects, started);
            finish(staging, evidence);
            return evidence;
        } catch (MshellException e) {
            throw e.code() == ErrorCode.CANCELLED ? leftBehind(staging, e) : e;
        }
    }

    private MshellException leftBehind(TableSpec staging, MshellException cancelled) {
        return new MshellException(
                ErrorCode.CANCELLED,
                "cancelled; production is untouched, " + staging.name() + " is left as far as it was loaded",
                "the next load begins anew; 'swap recover " + deployment.name() + "' drops what is left",
                cancelled);
    }

    private LoadEvidence stream(Binding binding, TableSpec staging, Rejects rejects, Instant started) {
        Database database = bench.database();
        Fingerprint fingerprint =
                new Fingerprint(staging.columns(), database.dialect().textMeasure());
        RequiredColumns required = new RequiredColumns(staging);
        BoardItems items = new BoardItems(bench.reading(), deployment.name(), binding);
        try (SinkWriter writer =
                new SinkWriter(database.openSink(staging, bench.cancel()), fingerprint, bench.cancel())) {
            items.readAll(
                    page -> {
                        required.check(page.rows(), page.rejects());
                        page.rejects().forEach(rejects::add);
                        rejects.checkNumber(items.count());
                        writer.put(page.rows());
                    },
                    this::notice);
            rejects.checkShare(items.count());
            long rows = writer.finish();
            if (rows != items.count()) {
                throw new MshellException(
                        ErrorCode.VALIDATION_FAILED,
                        "read " + items.count() + " items, but " + staging.name() + " holds " + rows + " rows",
                        "production is untouched; run 'load' again");
            }
            return new LoadEvidence(
                    runId, started, bench.clock().instant(), rows, rejects.count(), writer.fingerprints());
        }
    }

    private void finish(TableSpec staging, LoadEvidence evidence) {
        Dialect dialect = bench.database().dialect();
        try {
            bench.database()
                    .execute(dialect.finishTable(staging, runId).then(dialect.document(staging)), bench.cancel());
        } catch (MshellException e) {
            throw repeated(staging, e).orElse(e);
        }
        mark(staging, RunMark.State.LOADED, evidence.rows(), evidence.finished());
    }

    /** What a key or an index that could not be made says, if it is that values repeat. */
    private Optional<MshellException> repeated(TableSpec staging, MshellException cause) {
        List<String> repeated = new ArrayList<>();
        List<String> twice =
                bench.database().duplicates(staging.name(), staging.primaryKey().get(0), 10, bench.cancel());
        if (!twice.isEmpty()) {
            repeated.add("the key of " + staging.name() + " is not unique: " + String.join(", ", twice));
        }
        new UniqueColumns(bench, staging)
                .repeated()
                .forEach(column -> repeated.add("in " + staging.name() + " " + column));
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(new MshellException(
                        ErrorCode.VALIDATION_FAILED,
                        String.join("; ", repeated),
                        twice.isEmpty()
                                ? "production is untouched; make the values unique on the board, or take 'unique' off"
                                        + " the index in data_mapping.yaml and deploy again"
                                : "production is untouched; run 'load' again",
                        cause));
    }

    private void mark(TableSpec staging, RunMark.State state, @Nullable Long rows, Instant at) {
        bench.database()
                .mark(staging.name(), new RunMark(deployment.boardId(), runId, state, rows, at), bench.cancel());
    }

    private void announce(Step step, String detail) {
        bench.listener().on(new SyncEvent.Started(deployment.name(), step, detail));
    }

    private void notice(String text) {
        notices.add(text);
        bench.listener().on(new SyncEvent.Notice(deployment.name(), text));
    }
}
