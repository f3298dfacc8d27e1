package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.board.Item;
import io.mshell.board.ItemRequest;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.BoardMapping;
import io.mshell.mapping.Reject;
import io.mshell.registry.Deployment;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A board as it is today, bound to the table as it was deployed. Columns are matched by origin, so a renamed title
 * changes nothing here; only a new deployment changes the table.
 */
final class Binding {

    private final Board board;
    private final BoardMapping mapping;
    private final TableSpec table;
    private final int[] sources;
    private final boolean inOrder;
    private final List<String> notices;

    /**
     * Binds the two.
     *
     * @throws MshellException BOARD_CHANGED if a deployed column is gone from the board or has another type now, for its
     *     values would be lost
     */
    Binding(Board board, BoardMapping mapping, TableSpec deployed) {
        this.board = board;
        this.mapping = mapping;
        this.table = deployed;
        Map<String, Integer> positions = positions(mapping.table());
        List<String> lost = lost(mapping.table(), deployed, positions);
        if (!lost.isEmpty()) {
            throw new MshellException(
                    ErrorCode.BOARD_CHANGED,
                    "board '" + board.name() + "' no longer fits table " + deployed.name() + ": "
                            + String.join("; ", lost),
                    "nothing was changed; 'deploy' the board again to accept the change");
        }
        this.sources = deployed.columns().stream()
                .mapToInt(column ->
                        Objects.requireNonNull(positions.get(column.origin().key())))
                .toArray();
        this.inOrder = sources.length == mapping.table().columns().size()
                && IntStream.range(0, sources.length).allMatch(i -> sources[i] == i);
        this.notices = differences(mapping.table(), deployed);
    }

    /**
     * Binds a deployed board as it is now.
     *
     * @throws MshellException BOARD_NOT_FOUND, BOARD_CHANGED
     */
    static Binding now(Workbench bench, Deployment deployment) {
        TableSpec deployed = bench.registry().metadata(deployment.name()).table();
        Board board = bench.source().board(deployment.boardId(), bench.cancel());
        return new Binding(board, bench.mapper().map(board, deployment.table()), deployed);
    }

    Board board() {
        return board;
    }

    TableSpec table() {
        return table;
    }

    /** What changed on the board since the deployment without harming the load. */
    List<String> notices() {
        return notices;
    }

    ItemRequest request() {
        return new ItemRequest(board, mapping.cellRequests());
    }

    /** The page's items as rows of the deployed table. */
    List<Row> rows(List<Item> page, Consumer<Reject> rejects) {
        List<Row> mapped = mapping.rows().map(page, rejects);
        if (inOrder) {
            return mapped;
        }
        List<Row> rows = new ArrayList<>(mapped.size());
        for (Row row : mapped) {
            @Nullable Object[] values = new @Nullable Object[sources.length];
            for (int i = 0; i < sources.length; i++) {
                values[i] = row.get(sources[i]);
            }
            rows.add(new Row(values));
        }
        return rows;
    }

    private static Map<String, Integer> positions(TableSpec mapped) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < mapped.columns().size(); i++) {
            positions.put(mapped.columns().get(i).origin().key(), i);
        }
        return positions;
    }

    private static List<String> lost(TableSpec mapped, TableSpec deployed, Map<String, Integer> positions) {
        List<String> lost = new ArrayList<>();
        for (ColumnSpec column : deployed.columns()) {
            Integer position = positions.get(column.origin().key());
            if (position == null) {
                lost.add("column '" + column.name() + "' (" + column.origin().columnId() + ") is gone from the board");
            } else if (!mapped.columns().get(position).type().equals(column.type())) {
                lost.add("column '" + column.name() + "' (" + column.origin().columnId() + ") is now "
                        + mapped.columns().get(position).type() + ", deployed as " + column.type());
            }
        }
        return lost;
    }

    private static List<String> differences(TableSpec mapped, TableSpec deployed) {
        List<String> notices = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (ColumnSpec column : mapped.columns()) {
            deployed.byOrigin(column.origin().key())
                    .ifPresentOrElse(
                            was -> differences(column, was, notices), () -> added.add("'" + column.name() + "'"));
        }
        if (!added.isEmpty()) {
            notices.add(added.stream().collect(Collectors.joining(", ", "new on the board and not in the table: ", ""))
                    + "; 'deploy' again to add "
                    + (added.size() == 1 ? "it" : "them"));
        }
        return notices;
    }

    private static void differences(ColumnSpec column, ColumnSpec was, List<String> notices) {
        if (!was.name().equals(column.name())) {
            notices.add("column '" + was.name() + "' is now called '" + column.name()
                    + "' on the board; 'deploy' again to rename it in the table");
        }
        String before = was.origin().source();
        String source = column.origin().source();
        if (!before.equals(source)) {
            notices.add("column '" + was.name() + "' now comes from " + source + " and was deployed from " + before
                    + "; 'deploy' again to record it");
        }
        if (was.nullable() != column.nullable()) {
            notices.add("column '" + was.name() + "' was deployed as "
                    + (column.nullable()
                            ? "NOT NULL, which the mapping no longer asks"
                            : "NULL, and the mapping requires it")
                    + "; 'deploy' again to change that");
        }
    }
}
