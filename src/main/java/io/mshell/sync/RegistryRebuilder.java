package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.board.BoardSource;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.TableMapper;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.registry.RunRecord;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sync.RebuildReport.Rebuilt;
import io.mshell.sync.RebuildReport.Source;
import io.mshell.sync.Recollection.Known;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Restores a registry from what the tables of a database say of themselves: live tables of ours that no deployment has are
 * registered again, and deployments get back the board file they lost. What is there is not touched.
 */
public final class RegistryRebuilder {

    private final Registry registry;
    private final Database database;
    private final TableMapper mapper;
    private final Clock clock;

    public RegistryRebuilder(Registry registry, Database database, TableMapper mapper, Clock clock) {
        this.registry = registry;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Restores. A table of which nothing can be made says why and does not keep the others from it.
     *
     * @param source to read the boards from, so that their settings are known; null if there is none
     */
    public RebuildReport rebuild(@Nullable BoardSource source, boolean dryRun, CancelToken cancel) {
        List<LostTable> lost = LostTable.in(database, registry, cancel);
        List<String> notices = new ArrayList<>();
        Map<String, Board> boards = source == null || lost.isEmpty() ? Map.of() : boards(source, lost, notices, cancel);
        Recollection recollection = new Recollection(database, mapper, registry.orphans(), boards);
        List<Rebuilt> rebuilt = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (LostTable each : lost) {
            cancel.throwIfCancelled();
            rebuilt.add(rebuilt(each, recollection, names, dryRun, cancel));
        }
        settingsNotKnown(rebuilt, notices);
        return new RebuildReport(database.info().database(), dryRun, rebuilt, notices);
    }

    private static Map<String, Board> boards(
            BoardSource source, List<LostTable> lost, List<String> notices, CancelToken cancel) {
        List<String> ids = lost.stream().map(LostTable::boardId).distinct().toList();
        try {
            Map<String, Board> boards = source.boards(ids, cancel).stream()
                    .collect(Collectors.toMap(Board::id, Function.identity(), (one, other) -> one));
            ids.stream()
                    .filter(id -> !boards.containsKey(id))
                    .forEach(id -> notices.add("monday.com shows no board " + id));
            return boards;
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            notices.add("monday.com could not be asked: " + e.getMessage());
            return Map.of();
        }
    }

    private static void settingsNotKnown(List<Rebuilt> rebuilt, List<String> notices) {
        List<String> names = rebuilt.stream()
                .filter(each -> each.from() == Source.DOCUMENTATION)
                .map(each -> "'" + each.name() + "'")
                .toList();
        if (!names.isEmpty()) {
            notices.add("without monday.com the settings of columns are not known, such as labels and formulas: changes"
                    + " of them show only after the next 'deploy' of " + String.join(", ", names));
        }
    }

    private Rebuilt rebuilt(
            LostTable lost, Recollection recollection, Set<String> names, boolean dryRun, CancelToken cancel) {
        Instant started = clock.instant();
        Known known;
        try {
            known = recollection.of(lost, cancel);
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            return new Rebuilt(null, lost.boardId(), lost.table().toString(), 0, null, e.getMessage());
        }
        Deployment before = lost.deployment();
        String name = before == null ? name(lost, recollection, names) : before.name();
        names.add(name);
        if (!dryRun) {
            BoardMetadata metadata = known.metadata();
            Deployment restored = new Deployment(
                    name,
                    lost.boardId(),
                    metadata.board().name(),
                    database.info().database(),
                    lost.table(),
                    started);
            registry.register(Objects.requireNonNullElse(before, restored), metadata);
            Duration took = Duration.between(started, clock.instant());
            registry.record(
                    name,
                    RunRecord.of("rebuild", started, took, "ok").withChanges(List.of(said(lost.table(), known)), null));
        }
        int columns = known.metadata().table().columns().size();
        return new Rebuilt(name, lost.boardId(), lost.table().toString(), columns, known.from(), null);
    }

    private static String said(TableName table, Known known) {
        return table + ", " + known.metadata().table().columns().size() + " columns, from "
                + known.from().words();
    }

    /** That of a board file, else the table's, with its schema or a number where others have it. */
    private String name(LostTable lost, Recollection recollection, Set<String> names) {
        TableName table = lost.table();
        return Stream.concat(
                        recollection
                                .name(lost)
                                .filter(name -> registry.find(name).isEmpty())
                                .stream(),
                        Stream.concat(Stream.of(table.name(), table.toString()), numbered(table))
                                .filter(name -> registry.find(name).isEmpty() && !registry.hasBoardFile(name)))
                .filter(name -> !names.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> numbered(TableName table) {
        return IntStream.iterate(2, number -> number + 1).mapToObj(number -> table + " " + number);
    }
}
