package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.diff.Sides;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.BoardMapping;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import io.mshell.schema.TableName;
import io.mshell.sql.Dialect;
import io.mshell.sql.Inspector;
import io.mshell.sql.LiveTable;
import io.mshell.sql.RunMark;
import io.mshell.sql.TableLock;
import io.mshell.sql.TableState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes a table that something else made, or a registry that was lost, for a board's: registers it as it stands, marks it
 * as ours and documents the columns it recognises. No row and no column is changed.
 */
public final class Adopter {

    private final Workbench bench;

    public Adopter(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Adopts.
     *
     * @throws MshellException ALREADY_REGISTERED, TABLE_NOT_FOUND, TABLE_NOT_OURS if it is another board's,
     *     TABLE_UNSUITABLE if too little of it is recognised: nothing was changed
     */
    public AdoptReport adopt(AdoptRequest request) {
        Instant started = bench.clock().instant();
        refuseRegistered(request);
        LiveTable live = inspector().live(request.table(), bench.cancel()).orElseThrow(() -> missing(request.table()));
        Optional<RunMark> mark = mark(request);
        Board board = bench.source().board(request.boardId(), bench.cancel());
        BoardMapping mapping = bench.mapper().map(board, request.table());
        Dialect dialect = bench.database().dialect();
        InferredDeployment inferred = new InferredDeployment(
                new InferredDeployment.Wanted(board, mapping.table()), live, dialect, column -> true);
        Documenting documenting = new Documenting(live, inferred.matches(), dialect);
        Deployment deployment =
                new Deployment(request.name(), board.id(), board.name(), request.database(), request.table(), started);
        SidesReader reader = new SidesReader(bench);
        Sides sides;
        if (request.dryRun()) {
            sides = expected(inferred.metadata(), board, mapping, documenting.done());
        } else {
            take(deployment, inferred.metadata(), documenting, mark.isPresent());
            remember(deployment, inferred.matches(), started);
            sides = reader.read(deployment, board);
        }
        return new AdoptReport(
                deployment,
                request.dryRun(),
                inferred.matches(),
                documenting.plan().statements(),
                reader.diff(deployment, sides),
                notices(mapping, request.table()));
    }

    private Inspector inspector() {
        return bench.database().inspector();
    }

    private void refuseRegistered(AdoptRequest request) {
        bench.registry().find(request.name()).ifPresent(there -> {
            throw new MshellException(
                    ErrorCode.ALREADY_REGISTERED,
                    "'" + request.name() + "' is registered for board " + there.boardId() + " in " + there.table(),
                    "nothing was changed; choose another --name, or 'remove " + request.name() + "' first");
        });
        owner(request).ifPresent(owner -> {
            throw new MshellException(
                    ErrorCode.ALREADY_REGISTERED,
                    "table " + request.table() + " belongs to '" + owner.name() + "'",
                    "nothing was changed; 'diff " + owner.name() + "' shows how it stands");
        });
    }

    /** The deployment that has the table already; names that the engine takes for the same are the same table. */
    private Optional<Deployment> owner(AdoptRequest request) {
        List<Deployment> here = bench.registry().all().stream()
                .filter(each -> each.database().equals(request.database()))
                .toList();
        List<String> names = new ArrayList<>(List.of(request.table().toString()));
        here.forEach(each -> TableFamily.of(each.table()).forEach(table -> names.add(table.toString())));
        Set<String> same = bench.database().dialect().names().collisions(names).stream()
                .filter(group -> group.contains(request.table().toString()))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return here.stream()
                .filter(each ->
                        TableFamily.of(each.table()).stream().anyMatch(table -> same.contains(table.toString())))
                .findFirst();
    }

    private MshellException missing(TableName table) {
        String near = inspector().tables(bench.cancel()).stream()
                .filter(each -> each.name().equalsIgnoreCase(table.name()))
                .map(TableName::toString)
                .collect(Collectors.joining(", "));
        return new MshellException(
                ErrorCode.TABLE_NOT_FOUND,
                "there is no table " + table + " in " + bench.database().info().database(),
                near.isEmpty() ? "'deploy' makes a board's table" : "did you mean " + near + "?");
    }

    private Optional<RunMark> mark(AdoptRequest request) {
        Optional<RunMark> mark =
                inspector().state(request.table(), bench.cancel()).flatMap(TableState::found);
        mark.filter(found -> !found.boardId().equals(request.boardId())).ifPresent(found -> {
            throw new MshellException(
                    ErrorCode.TABLE_NOT_OURS,
                    "table " + request.table() + " belongs to board " + found.boardId(),
                    "nothing was changed; adopt it with --board " + found.boardId());
        });
        return mark;
    }

    private Sides expected(BoardMetadata metadata, Board board, BoardMapping mapping, LiveTable live) {
        return new Sides(
                metadata.board(),
                metadata.table(),
                metadata.permissions(),
                board,
                mapping.table(),
                Optional.of(live),
                bench.database().dialect());
    }

    /** Registered last: what a crash leaves before that is adopted like any other table. */
    private void take(Deployment deployment, BoardMetadata metadata, Documenting documenting, boolean isMarked) {
        try (TableLock lock = bench.database().lock(deployment.table(), bench.cancel())) {
            bench.database().execute(documenting.plan(), bench.cancel());
            if (!isMarked) {
                String runId = new RunIds(bench.clock()).next();
                RunMark mark = new RunMark(
                        deployment.boardId(),
                        runId,
                        RunMark.State.CREATED,
                        null,
                        bench.clock().instant());
                bench.database().mark(deployment.table(), mark, bench.cancel());
            }
            lock.verifyHeld();
        }
        bench.registry().register(deployment, metadata);
    }

    private void remember(Deployment deployment, List<ColumnMatch> matches, Instant started) {
        Map<ColumnMatch.By, Long> counts =
                matches.stream().collect(Collectors.groupingBy(ColumnMatch::by, TreeMap::new, Collectors.counting()));
        String by = counts.entrySet().stream()
                .map(count -> count.getValue() + " by " + count.getKey().words())
                .collect(Collectors.joining(", "));
        Duration took = Duration.between(started, bench.clock().instant());
        bench.registry()
                .record(
                        deployment.name(),
                        RunRecord.of("adopt", started, took, "ok")
                                .withChanges(
                                        List.of(deployment.table() + ", " + matches.size() + " columns: " + by), null));
    }

    private List<String> notices(BoardMapping mapping, TableName table) {
        List<String> notices = new ArrayList<>(mapping.warnings());
        inspector()
                .obstaclesToSwap(table, bench.cancel())
                .forEach(obstacle -> notices.add("a refresh could not swap the table: " + obstacle));
        return notices;
    }
}
