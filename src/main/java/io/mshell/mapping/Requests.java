package io.mshell.mapping;

import io.mshell.board.BoardColumn;
import io.mshell.board.CellRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Collects which columns of a board are read, and which fields of each. */
final class Requests {

    private final Map<String, Wanted> byColumn = new LinkedHashMap<>();

    private record Wanted(int place, BoardColumn column, TreeSet<String> fields) {}

    /** The place a column's cell will have among an item's cells. */
    int place(BoardColumn column) {
        return byColumn.computeIfAbsent(column.id(), id -> new Wanted(byColumn.size(), column, new TreeSet<>()))
                .place();
    }

    /** The place of a column that is read already. */
    int placeOf(BoardColumn column) {
        return Objects.requireNonNull(byColumn.get(column.id())).place();
    }

    /** Has this path of the column's cells read. */
    void add(BoardColumn column, String path) {
        place(column);
        Objects.requireNonNull(byColumn.get(column.id())).fields().add(new FieldPath(path).field());
    }

    /** Has everything read that a cell of the column has. */
    void addAll(BoardColumn column) {
        CellFields.of(column.kind()).forEach(path -> add(column, path));
    }

    List<CellRequest> all() {
        return byColumn.values().stream()
                .map(wanted -> new CellRequest(wanted.column(), wanted.fields()))
                .toList();
    }
}
