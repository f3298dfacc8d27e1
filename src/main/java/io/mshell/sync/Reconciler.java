package io.mshell.sync;

import io.mshell.board.IdSet;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import io.mshell.schema.TableSpec;
import io.mshell.sql.RunMark;
import io.mshell.sql.TableState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a deployed board with its live table, item by item and cell by cell, and changes nothing. The table is read
 * first, as a digest for each row; then the board is read as a load reads it, and only items that differ are looked at
 * again. No lock is taken: a refresh meanwhile ends the comparison.
 */
public final class Reconciler {

    private final Workbench bench;
    private final Deployment deployment;
    private final int limit;
    private final List<String> notices = new ArrayList<>();
    private final IdSet duplicates = new IdSet();
    private final List<Long> firstDuplicates = new ArrayList<>();

    /**
     * For one comparison.
     *
     * @param limit how many items of each kind of difference are listed
     */
    public Reconciler(Workbench bench, Deployment deployment, int limit) {
        this.bench = bench;
        this.deployment = deployment;
        this.limit = limit;
    }

    /**
     * Compares.
     *
     * @param sample which rows of the table to compare; null for all items of the board and all rows
     * @throws MshellException TABLE_NOT_FOUND, TABLE_NOT_OURS, TABLE_UNSUITABLE, BOARD_CHANGED: there is nothing that
     *     could be compared; SQL_LOCKED if the table was refreshed meanwhile
     */
    public ReconcileReport run(@Nullable RowSample sample) {
        Instant started = bench.clock().instant();
        bench.listener()
                .on(new SyncEvent.Started(
                        deployment.name(), Step.RECONCILE, deployment.table().toString()));
        RunMark mark = live();
        TableSpec table = bench.registry().metadata(deployment.name()).table();
        LiveRows live = new LiveRows(bench, table);
        live.requireColumns(deployment.name());
        Binding binding = Binding.now(bench, deployment);
        binding.notices().forEach(this::notice);
        BoardItems items = new BoardItems(bench.reading(), deployment.name(), binding);
        Findings findings = new Findings(table, loadBegan(mark), limit);
        if (sample == null) {
            findings.expect(live.digests(findings.digest(), this::twice));
            items.readAll(findings::lookAt, this::notice);
        } else {
            List<Long> chosen = live.sample(sample, this::twice);
            findings.expect(live.digests(chosen, findings.digest(), this::twice));
            items.readById(chosen, findings::lookAt);
        }
        long[] extra = findings.notOn(items);
        List<ItemDifference> differences = differences(live, table, findings, extra);
        requireUnchanged(mark);
        Duration took = Duration.between(started, bench.clock().instant());
        ReconcileReport report = report(mark, findings, extra.length, sample, differences, took);
        bench.listener().on(new SyncEvent.Done(deployment.name(), Step.RECONCILE, report.summary(), took));
        return report;
    }

    private ReconcileReport report(
            RunMark mark,
            Findings findings,
            long extra,
            @Nullable RowSample sample,
            List<ItemDifference> differences,
            Duration took) {
        return new ReconcileReport(
                deployment.name(),
                deployment.boardId(),
                deployment.table().toString(),
                mark.runId(),
                findings.since(),
                findings.compared(),
                sample == null ? findings.missingCount() : null,
                findings.missingSince(),
                extra,
                findings.differing(),
                findings.differingSince(),
                duplicates.size(),
                findings.rejects(),
                sample,
                differences,
                notices,
                took);
    }

    private RunMark live() {
        TableState state = bench.database()
                .inspector()
                .state(deployment.table(), bench.cancel())
                .orElseThrow(() -> new MshellException(
                        ErrorCode.TABLE_NOT_FOUND,
                        "there is no table " + deployment.table() + ", to which '" + deployment.name()
                                + "' was deployed",
                        "'swap recover " + deployment.name() + "' brings the kept one back, 'refresh "
                                + deployment.name() + "' makes a new one"));
        Ownership.require(state, deployment.boardId());
        RunMark mark = state.found().orElseThrow();
        if (mark.state() == RunMark.State.CREATED) {
            notice("the table was never loaded; 'refresh " + deployment.name() + "' fills it");
        }
        return mark;
    }

    /**
     * What the board changed after this may differ from the table. The history knows when the run began to read; the
     * table itself knows only when it was proven, which is later.
     */
    private Instant loadBegan(RunMark mark) {
        return bench.registry().history(deployment.name()).stream()
                .filter(run -> mark.runId().equals(run.runId()))
                .map(RunRecord::started)
                .filter(started -> started.isBefore(mark.at()))
                .min(Instant::compareTo)
                .orElse(mark.at());
    }

    private void requireUnchanged(RunMark before) {
        Optional<String> runId = bench.database()
                .inspector()
                .state(deployment.table(), bench.cancel())
                .flatMap(TableState::found)
                .map(RunMark::runId);
        if (!runId.equals(Optional.of(before.runId()))) {
            throw new MshellException(
                    ErrorCode.SQL_LOCKED,
                    "table " + deployment.table() + " was replaced while it was compared",
                    "run 'reconcile " + deployment.name() + "' again");
        }
    }

    private List<ItemDifference> differences(LiveRows live, TableSpec table, Findings findings, long[] extra) {
        List<ItemDifference> differences = new ArrayList<>(findings.missing());
        List<Long> firstExtra = LongStream.of(extra).limit(limit).boxed().toList();
        differences.addAll(items(live, table, firstExtra, ItemDifference.Kind.EXTRA));
        live.read(findings.differingIds(), (id, row) -> differences.addAll(findings.cells(id, row)));
        differences.addAll(
                items(live, table, firstDuplicates.stream().sorted().toList(), ItemDifference.Kind.DUPLICATE));
        return differences;
    }

    /** A line for each of these rows of the table. */
    private static List<ItemDifference> items(
            LiveRows live, TableSpec table, List<Long> ids, ItemDifference.Kind kind) {
        List<ItemDifference> lines = new ArrayList<>();
        int nameAt = table.columns().stream()
                .map(column -> column.origin().key())
                .toList()
                .indexOf("name");
        live.read(ids, (id, row) -> {
            Object name = nameAt < 0 ? null : row.get(nameAt);
            // Rows come in order, so one that is there twice comes twice in a row.
            if (lines.isEmpty() || lines.get(lines.size() - 1).item() != id) {
                lines.add(new ItemDifference(id, name == null ? null : name.toString(), kind, null, null, null, false));
            }
        });
        return lines;
    }

    private void twice(long id) {
        if (duplicates.add(id) && firstDuplicates.size() < limit) {
            firstDuplicates.add(id);
        }
    }

    private void notice(String text) {
        notices.add(text);
        bench.listener().on(new SyncEvent.Notice(deployment.name(), text));
    }
}
