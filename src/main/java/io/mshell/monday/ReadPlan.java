package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import io.mshell.board.ItemRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the cells of a request are read: with the pages of items as many as may be, and the formulas that are too many
 * for one request in passes of their own.
 */
final class ReadPlan {

    /** More formula columns in one request are refused. */
    static final int FORMULAS_PER_REQUEST = 5;

    private static final int PLAIN_PAGE = 500;
    private static final int COSTLY_PAGE = 250;
    private static final int VERY_COSTLY_PAGE = 100;

    private final ItemRequest request;
    private final ItemShape shape;
    private final List<CellRequest> withPages = new ArrayList<>();
    private final List<CellRequest> formulas = new ArrayList<>();

    ReadPlan(ItemRequest request) {
        this.request = request;
        this.shape = shape(request);
        for (CellRequest cell : request.cells()) {
            boolean formula = cell.column().kind() == ColumnKind.FORMULA;
            (formula ? formulas : withPages).add(cell);
        }
        withPages.addAll(formulas.subList(0, formulasWithPages()));
    }

    private static ItemShape shape(ItemRequest request) {
        Map<String, Integer> positions = new HashMap<>();
        int nameAt = -1;
        for (int i = 0; i < request.cells().size(); i++) {
            CellRequest cell = request.cells().get(i);
            if (positions.put(cell.column().id(), i) != null) {
                throw new IllegalArgumentException("column " + cell.column().id() + " is requested twice");
            }
            nameAt = cell.column().kind() == ColumnKind.NAME ? i : nameAt;
        }
        return new ItemShape(request.board().id(), positions, nameAt);
    }

    Board board() {
        return request.board();
    }

    ItemShape shape() {
        return shape;
    }

    int formulasWithPages() {
        return Math.min(formulas.size(), FORMULAS_PER_REQUEST);
    }

    /** The cells read with the pages. */
    Selection pageCells() {
        return Selection.of(withPages, board().multiLevel());
    }

    /** The cells read afterwards, five formulas at a time. */
    List<Selection> passes() {
        List<Selection> passes = new ArrayList<>();
        for (int from = FORMULAS_PER_REQUEST; from < formulas.size(); from += FORMULAS_PER_REQUEST) {
            int to = Math.min(formulas.size(), from + FORMULAS_PER_REQUEST);
            passes.add(Selection.of(formulas.subList(from, to), board().multiLevel()));
        }
        return passes;
    }

    /** The item's own fields: nothing but ids and times if no cells are wanted. */
    String itemFields() {
        if (request.cells().isEmpty()) {
            return "id updated_at";
        }
        boolean nested = board().holdsSubitems() || board().multiLevel();
        return "id name state created_at updated_at creator_id group { id }" + (nested ? " parent_item { id }" : "");
    }

    /** Items a page to begin with: monday.com fails on large pages of mirrors, formulas and connected boards. */
    int pageSize() {
        long costly = request.cells().stream()
                .filter(cell -> isCostly(cell.column().kind()))
                .count();
        int size = costly == 0 ? PLAIN_PAGE : costly <= 2 ? COSTLY_PAGE : VERY_COSTLY_PAGE;
        return formulas.isEmpty() ? size : Math.min(size, FormulaWindow.VALUES_PER_MINUTE / formulasWithPages());
    }

    private static boolean isCostly(ColumnKind kind) {
        return kind == ColumnKind.MIRROR
                || kind == ColumnKind.FORMULA
                || kind == ColumnKind.BOARD_RELATION
                || kind == ColumnKind.DEPENDENCY;
    }
}
