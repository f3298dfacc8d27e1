package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.TableMapper;
import io.mshell.registry.BoardMetadata;
import io.mshell.registry.StoredBoard;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Database;
import io.mshell.sql.LiveTable;
import io.mshell.sync.RebuildReport.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can still be known of how a table was deployed: from a board file that outlived its deployment, or the table. */
final class Recollection {

    private final Database database;
    private final TableMapper mapper;
    private final List<StoredBoard> files;
    private final Map<String, Board> boards;

    /**
     * Remembers with the help of others.
     *
     * @param files board files without a deployment
     * @param boards those that monday.com shows, by id
     */
    Recollection(Database database, TableMapper mapper, List<StoredBoard> files, Map<String, Board> boards) {
        this.database = database;
        this.mapper = mapper;
        this.files = files;
        this.boards = boards;
    }

    /** What was deployed, and what told of it. */
    record Known(BoardMetadata metadata, Source from) {}

    /** The name of a board file of the same board and table, if there is one. */
    Optional<String> name(LostTable lost) {
        return files.stream()
                .filter(file ->
                        file.isOf(lost.boardId(), lost.table()) && !file.name().isEmpty())
                .map(StoredBoard::name)
                .findFirst();
    }

    /**
     * What was deployed.
     *
     * @throws MshellException TABLE_UNSUITABLE if the table says too little
     */
    Known of(LostTable lost, CancelToken cancel) {
        LiveTable live = database.inspector()
                .live(lost.table(), cancel)
                .orElseThrow(() -> new MshellException(
                        ErrorCode.TABLE_NOT_FOUND, "table " + lost.table() + " has just gone", "try again"));
        return files.stream()
                .filter(file -> file.isOf(lost.boardId(), lost.table()))
                .flatMap(file -> Optional.ofNullable(file.metadata()).stream())
                .filter(metadata -> isWhatTheTableSays(metadata.table(), live))
                .findFirst()
                .map(metadata -> new Known(metadata, Source.BOARD_FILE))
                .orElseGet(() -> inferred(lost, live));
    }

    /** A file that is older than the table's last deployment does not know all that the table says. */
    private boolean isWhatTheTableSays(TableSpec kept, LiveTable live) {
        Set<Origin> known = database.dialect().asFound(kept).columns().stream()
                .map(ColumnSpec::origin)
                .collect(Collectors.toSet());
        return live.table().columns().stream()
                .map(ColumnSpec::origin)
                .filter(origin -> !origin.columnId().isEmpty())
                .allMatch(known::contains);
    }

    /** A name is believed only of columns that could not be documented: others would say so if they were ours. */
    private Known inferred(LostTable lost, LiveTable live) {
        Board shown = boards.get(lost.boardId());
        Board board = shown == null ? DocumentedBoard.of(lost.boardId(), live.table()) : shown;
        TableSpec desired = mapper.map(board, lost.table()).table();
        InferredDeployment deployment = new InferredDeployment(
                new InferredDeployment.Wanted(board, desired),
                live,
                database.dialect(),
                column -> database.dialect().description(column).isEmpty());
        return new Known(deployment.metadata(), shown == null ? Source.DOCUMENTATION : Source.MONDAY);
    }
}
