package io.mshell.catalogue;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.board.BoardSummary;
import io.mshell.board.Group;
import io.mshell.catalogue.BoardEntry.Left;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.Deployment;
import io.mshell.registry.RunRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the catalogue of boards from what is remembered of them. The same facts give the same catalogue. */
public final class Catalogue {

    private static final Comparator<BoardFacts> BY_NAME = Comparator.comparing(
                    BoardFacts::boardName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(facts -> facts.deployment().name());

    private final Directory directory;
    private final Relations relations;

    private Catalogue(List<BoardFacts> boards) {
        directory = new Directory(boards);
        relations = new Relations(boards, directory);
    }

    /** The catalogue of these boards, by their names on monday.com. */
    public static CatalogueModel of(List<BoardFacts> facts) {
        List<BoardFacts> boards = facts.stream().sorted(BY_NAME).toList();
        Catalogue catalogue = new Catalogue(boards);
        List<BoardEntry> entries = boards.stream().map(catalogue::entry).toList();
        return new CatalogueModel(
                entries.stream().mapToInt(entry -> entry.columns().size()).sum(),
                EntityDiagram.of(catalogue.directory, catalogue.relations.all()),
                catalogue.relations.all().stream()
                        .map(Relations.Found::relation)
                        .toList(),
                entries);
    }

    private BoardEntry entry(BoardFacts facts) {
        Deployment deployment = facts.deployment();
        Optional<BoardMetadata> metadata = Optional.ofNullable(facts.metadata());
        Optional<BoardSummary> summary = metadata.map(known -> known.board().summary());
        Runs runs = new Runs(facts.history());
        Optional<RunRecord> live = runs.live();
        Optional<RunRecord> last = runs.last();
        return new BoardEntry(
                Directory.anchor(facts),
                deployment.name(),
                deployment.boardName(),
                deployment.boardId(),
                summary.map(BoardSummary::workspace).orElse(""),
                metadata.map(known -> known.board().holdsSubitems()).orElse(false) ? "subitems board" : "board",
                summary.map(BoardSummary::state).orElse(""),
                deployment.table().toString(),
                deployment.database(),
                Runs.time(deployment.deployedAt()),
                facts.problem(),
                live.map(run -> Runs.time(run.started())).orElse(""),
                live.map(run -> Runs.number(run.rows())).orElse(""),
                last.map(run -> run.kind() + " " + run.outcome()).orElse(""),
                last.map(run -> Runs.time(run.started())).orElse(""),
                last.map(RunRecord::succeeded).orElse(true),
                runs.trend(),
                !facts.observed().fills().isEmpty(),
                facts.observed().items(),
                facts.observed().whole(),
                !facts.observed().samples().isEmpty(),
                metadata.map(known -> known.board().groups()).orElse(List.of()).stream()
                        .map(Group::title)
                        .toList(),
                metadata.map(known -> String.join(", ", known.table().primaryKey()))
                        .orElse(""),
                metadata.map(known -> new ColumnEntries(facts, known, directory).all())
                        .orElse(List.of()),
                left(facts.metadata()),
                relations.from(facts),
                relations.to(facts),
                runs.deployments(),
                runs.shown());
    }

    private static List<Left> left(@Nullable BoardMetadata metadata) {
        if (metadata == null) {
            return List.of();
        }
        Set<String> taken = metadata.table().columns().stream()
                .map(column -> column.origin().columnId())
                .collect(Collectors.toSet());
        Board board = metadata.board();
        return board.columns().stream()
                .filter(column -> !taken.contains(column.id()))
                .map(Catalogue::left)
                .toList();
    }

    private static Left left(BoardColumn column) {
        return new Left(
                column.title(),
                column.id(),
                column.typeName(),
                column.archived() ? "archived" : "left out by the mapping");
    }
}
