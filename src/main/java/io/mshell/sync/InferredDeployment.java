package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.board.BoardColumn;
import io.mshell.registry.BoardMetadata;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.LiveTable;
import io.mshell.sync.Recognition.Recognised;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a table that stands counts as: the deployment it would have come from. Its recognised columns as they are, on the
 * board as it is; whatever else there is shows as a difference.
 */
final class InferredDeployment {

    private final Wanted wanted;
    private final LiveTable live;
    private final Dialect dialect;
    private final Recognition recognition;
    private final ColumnSpec key;
    private final List<ColumnMatch> matches;

    /** A board and the table it would become now. */
    record Wanted(Board board, TableSpec table) {}

    /**
     * Infers.
     *
     * @param byName which columns may be known by their names
     * @throws io.mshell.error.MshellException TABLE_UNSUITABLE if nothing is recognised, or no column can hold the item
     *     ids
     */
    InferredDeployment(Wanted wanted, LiveTable live, Dialect dialect, Predicate<ColumnSpec> byName) {
        this.wanted = wanted;
        this.live = live;
        this.dialect = dialect;
        this.recognition = new Recognition(wanted.table(), live, byName);
        this.key = RecognisedKey.of(recognition, wanted, live.table().name());
        this.matches = recognition.columns().stream()
                .map(each -> new ColumnMatch(deployed(each), each.by()))
                .toList();
    }

    /** The columns recognised, in the order of the deployment. */
    List<ColumnMatch> matches() {
        return matches;
    }

    BoardMetadata metadata() {
        return BoardMetadata.of(board(), table(), live.permissions());
    }

    /** A column that says how it was made counts as made so: what somebody did to it since is a difference. */
    private ColumnSpec deployed(Recognised each) {
        ColumnSpec standing = each.standing();
        Declared made = live.made().getOrDefault(standing.name(), asItStands(each));
        return new ColumnSpec(standing.name(), made.type(), made.nullable() && !standing.equals(key), each.origin());
    }

    /** Of types that the engine cannot tell apart, the one that is wanted. */
    private Declared asItStands(Recognised each) {
        SqlType type = each.standing().type();
        ColumnSpec column = each.wanted();
        if (column != null && creation(type).equals(creation(column.type()))) {
            type = column.type();
        }
        return new Declared(type, each.standing().nullable());
    }

    private String creation(SqlType type) {
        ColumnSpec column = new ColumnSpec("c", type, true, new Origin("", "", "", "", ""));
        TableSpec table = new TableSpec(live.table().name(), List.of(column), List.of(), List.of(), "");
        return dialect.createTable(table).statements().get(0).sql();
    }

    private TableSpec table() {
        return new TableSpec(
                live.table().name(),
                matches.stream().map(ColumnMatch::column).toList(),
                List.of(key.name()),
                indexes(),
                live.table().description());
    }

    /** Those wanted that stand, or that the engine would not keep. */
    private List<IndexSpec> indexes() {
        List<IndexSpec> kept = dialect.asFound(wanted.table()).indexes();
        List<IndexSpec> indexes = new ArrayList<>();
        for (IndexSpec index : wanted.table().indexes()) {
            List<String> names = index.columns().stream()
                    .flatMap(name -> recognition.standingFor(name).stream())
                    .map(ColumnSpec::name)
                    .toList();
            IndexSpec named = new IndexSpec(names, index.unique());
            boolean stands = live.table().indexes().contains(named) || !kept.contains(index);
            if (stands && names.size() == index.columns().size()) {
                indexes.add(named);
            }
        }
        return indexes;
    }

    private Board board() {
        Map<String, BoardColumn> columns = new LinkedHashMap<>();
        for (ColumnMatch match : matches) {
            Origin origin = match.column().origin();
            if (!origin.isOfItem()) {
                columns.putIfAbsent(origin.columnId(), column(origin));
            }
        }
        Board board = wanted.board();
        return new Board(board.summary(), board.multiLevel(), List.copyOf(columns.values()), board.groups());
    }

    /** As it is on the board, but for what the table knows it was made from. */
    private BoardColumn column(Origin origin) {
        return wanted.board()
                .column(origin.columnId())
                .filter(column -> column.typeName().equals(origin.type()) && !column.archived())
                .map(column -> column.title().equals(origin.title()) ? column : titled(column, origin.title()))
                .orElseGet(() -> BoardColumn.known(origin.columnId(), origin.title(), origin.type()));
    }

    private static BoardColumn titled(BoardColumn column, String title) {
        return new BoardColumn(
                column.id(),
                title,
                column.kind(),
                column.typeName(),
                column.description(),
                column.settings(),
                column.archived(),
                "");
    }
}
