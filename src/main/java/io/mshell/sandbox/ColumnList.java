package io.mshell.sandbox;

import io.mshell.board.ColumnKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The columns of a board in their order. Thread-safe: a reader sees them before or after a change. */
final class ColumnList {

    private final Set<String> everUsed = new HashSet<>();
    private volatile List<ColumnDef> columns;

    ColumnList(List<ColumnDef> columns) {
        this.columns = columns;
        columns.forEach(column -> everUsed.add(column.id()));
    }

    /** All of them, archived ones included. */
    List<ColumnDef> all() {
        return columns;
    }

    /** A column that is not archived. */
    Optional<ColumnDef> live(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id) && !column.archived())
                .findFirst();
    }

    /**
     * A column that is not archived.
     *
     * @throws ApiFailure if there is none with this id
     */
    ColumnDef existing(String id) {
        return live(id).orElseThrow(() -> new ApiFailure(
                200,
                "InvalidColumnIdException",
                "This column ID doesn't exist for the board",
                Map.of("error_data", Map.of("column_id", id))));
    }

    /**
     * Adds a column behind the others.
     *
     * @param id an id the board never had, so that no cell of a former column comes back; null for one made from the type
     * @throws ApiFailure if the board has, or once had, a column with this id
     */
    synchronized ColumnDef add(@Nullable String id, ColumnKind kind, String title, Map<String, Object> settings) {
        String chosen = id == null ? freshId(kind) : id;
        if (!everUsed.add(chosen)) {
            throw new ApiFailure(200, "InvalidArgumentException", "The board already has used the column ID " + chosen);
        }
        ColumnDef column = ColumnDef.added(chosen, kind, title, settings);
        List<ColumnDef> more = new ArrayList<>(columns);
        more.add(column);
        columns = List.copyOf(more);
        return column;
    }

    private String freshId(ColumnKind kind) {
        int number = columns.size();
        while (everUsed.contains(kind.apiName() + "_mkn" + number)) {
            number++;
        }
        return kind.apiName() + "_mkn" + number;
    }

    /** Changes a column and with it its revision. */
    synchronized ColumnDef change(String id, UnaryOperator<ColumnDef> change) {
        ColumnDef changed = change.apply(existing(id)).revised();
        columns = columns.stream()
                .map(column -> column.id().equals(id) ? changed : column)
                .toList();
        return changed;
    }

    synchronized ColumnDef remove(String id) {
        ColumnDef gone = existing(id);
        columns = columns.stream().filter(column -> !column.id().equals(id)).toList();
        return gone;
    }

    /** Moves a column; the name, at position 0, stays where it is. */
    synchronized ColumnDef move(String id, int position) {
        ColumnDef moved = existing(id).revised();
        List<ColumnDef> order = new ArrayList<>(columns);
        order.removeIf(column -> column.id().equals(id));
        order.add(Math.max(1, Math.min(position, order.size())), moved);
        columns = List.copyOf(order);
        return moved;
    }
}
