package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.board.IdSet;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.BoardMapping;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final IdSet seen = new IdSet();

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
        LoadEvidence evidence = stream(binding, staging, rejects, started);
        finish(staging, evidence);
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
        TableSpec deployed = bench.registry().metadata(deployment.name()).table();
        Board board = bench.source().board(deployment.boardId(), bench.cancel());
        BoardMapping mapping = bench.mapper().map(board, deployment.table());
        Binding binding = new Binding(board, mapping, deployed);
        binding.notices().forEach(this::notice);
        return binding;
    }

    private void prepare(TableSpec staging, Instant started) {
        Database database = bench.database();
        Ownership.check(database, staging.name(), deployment.boardId(), bench.cancel());
        Dialect dialect = database.dialect();
        database.execute(dialect.dropTable(staging.name()).then(dialect.createTable(staging)), bench.cancel());
        mark(staging, RunMark.State.LOADING, null, started);
    }

    private LoadEvidence stream(Binding binding, TableSpec staging, Rejects rejects, Instant started) {
        Database database = bench.database();
        Fingerprint fingerprint =
                new Fingerprint(staging.columns(), database.dialect().textMeasure());
        try (ItemPages pages = bench.source().items(binding.request(), bench.cancel());
                SinkWriter writer =
                        new SinkWriter(database.openSink(staging, bench.cancel()), fingerprint, bench.cancel());
                PageMapper mapper = new PageMapper(binding, bench.cancel())) {
            for (List<Item> page = pages.next(); page != null; page = pages.next()) {
                bench.cancel().throwIfCancelled();
                mapper.put(fresh(page));
                while (mapper.isFull()) {
                    write(mapper.take(), writer, rejects);
                }
                progress(binding, started);
            }
            catchUp(binding).ifPresent(mapper::put);
            while (!mapper.isEmpty()) {
                write(mapper.take(), writer, rejects);
            }
            rejects.checkShare(seen.size());
            long rows = writer.finish();
            if (rows != seen.size()) {
                throw new MshellException(
                        ErrorCode.VALIDATION_FAILED,
                        "read " + seen.size() + " items, but " + staging.name() + " holds " + rows + " rows",
                        "production is untouched; run 'load' again");
            }
            return new LoadEvidence(
                    runId, started, bench.clock().instant(), rows, rejects.count(), writer.fingerprints());
        }
    }

    private List<Item> fresh(List<Item> page) {
        return page.stream().filter(item -> seen.add(item.id())).toList();
    }

    private void write(PageMapper.Mapped page, SinkWriter writer, Rejects rejects) {
        page.rejects().forEach(rejects::add);
        rejects.checkNumber(seen.size());
        writer.put(page.rows());
    }

    /**
     * Items that were moved or made while the board was read can have slipped between two pages. When the server's count
     * disagrees with what was read, the ids are read again and the missing items by id.
     */
    private Optional<List<Item>> catchUp(Binding binding) {
        long counted =
                bench.source().countItems(binding.board(), bench.cancel()).orElse(-1);
        if (counted == seen.size()) {
            return Optional.empty();
        }
        Set<Long> missing = new HashSet<>();
        try (ItemPages ids = bench.source().items(ItemRequest.idsOf(binding.board()), bench.cancel())) {
            for (List<Item> page = ids.next(); page != null; page = ids.next()) {
                page.stream().map(Item::id).filter(id -> !seen.contains(id)).forEach(missing::add);
            }
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<Item> late = bench.source().itemsById(binding.request(), missing, bench.cancel());
        notice(late.size() + " items appeared or moved while the board was read and were read again by id");
        return Optional.of(fresh(late));
    }

    private void finish(TableSpec staging, LoadEvidence evidence) {
        Dialect dialect = bench.database().dialect();
        try {
            bench.database()
                    .execute(dialect.finishTable(staging, runId).then(dialect.document(staging)), bench.cancel());
        } catch (MshellException e) {
            List<String> twice = bench.database()
                    .duplicates(staging.name(), staging.primaryKey().get(0), 10, bench.cancel());
            if (twice.isEmpty()) {
                throw e;
            }
            throw new MshellException(
                    ErrorCode.VALIDATION_FAILED,
                    "the key of " + staging.name() + " is not unique: " + String.join(", ", twice),
                    "production is untouched; run 'load' again",
                    e);
        }
        mark(staging, RunMark.State.LOADED, evidence.rows(), evidence.finished());
    }

    private void mark(TableSpec staging, RunMark.State state, @Nullable Long rows, Instant at) {
        bench.database()
                .mark(staging.name(), new RunMark(deployment.boardId(), runId, state, rows, at), bench.cancel());
    }

    private void progress(Binding binding, Instant started) {
        bench.listener()
                .on(new SyncEvent.Progress(
                        deployment.name(),
                        seen.size(),
                        binding.board().summary().itemsCount(),
                        Duration.between(started, bench.clock().instant()),
                        bench.source().budget(false, bench.cancel())));
    }

    private void announce(Step step, String detail) {
        bench.listener().on(new SyncEvent.Started(deployment.name(), step, detail));
    }

    private void notice(String text) {
        notices.add(text);
        bench.listener().on(new SyncEvent.Notice(deployment.name(), text));
    }
}
