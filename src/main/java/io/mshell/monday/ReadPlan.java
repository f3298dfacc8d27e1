package io.mshell.monday;

import io.mshell.board.ColumnKind;
import io.mshell.board.Group;
import io.mshell.board.ItemRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a board is read: which groups each chain takes, and how large its pages are. One cursor can only be followed page
 * by page, so a large board is cut along its groups, each cut with a cursor of its own; a small one is not, for every
 * chain ends in a page that is not full and calls are counted by the day.
 */
record ReadPlan(List<List<String>> groups, int pageSize) {

    /** The API's own limit. */
    private static final int LARGEST_PAGE = 500;
    /** Pages of dear columns beyond this have been refused or timed out. */
    private static final int LARGEST_DEAR_PAGE = 200;
    /** 10,000 formula values a minute: a page must not use up more than a share of them. */
    private static final int FORMULA_VALUES_A_PAGE = 2_500;

    private static final long ITEMS_WORTH_A_CHAIN = 2_000;

    private static final Set<ColumnKind> DEAR = Set.of(
            ColumnKind.MIRROR,
            ColumnKind.FORMULA,
            ColumnKind.BOARD_RELATION,
            ColumnKind.DEPENDENCY,
            ColumnKind.SUBTASKS);

    static ReadPlan of(ItemRequest request, int concurrency) {
        return new ReadPlan(chains(request, concurrency), pageSize(request));
    }

    private static List<List<String>> chains(ItemRequest request, int concurrency) {
        List<Group> groups = request.board().groups();
        Long expected = request.board().summary().itemsCount();
        long worth = expected == null ? 1 : expected / ITEMS_WORTH_A_CHAIN;
        int chains = (int) Math.min(Math.min(concurrency, groups.size()), worth);
        if (chains <= 1 || request.board().multiLevel()) {
            return List.of(List.of());
        }
        List<List<String>> dealt = new ArrayList<>();
        for (int chain = 0; chain < chains; chain++) {
            dealt.add(new ArrayList<>());
        }
        for (int i = 0; i < groups.size(); i++) {
            dealt.get(i % chains).add(groups.get(i).id());
        }
        return dealt.stream().map(List::copyOf).toList();
    }

    private static int pageSize(ItemRequest request) {
        long formulas = request.cells().stream()
                .filter(cell -> cell.column().kind() == ColumnKind.FORMULA)
                .count();
        boolean dear = request.cells().stream()
                .anyMatch(cell -> DEAR.contains(cell.column().kind()));
        long size = dear ? LARGEST_DEAR_PAGE : LARGEST_PAGE;
        return (int) (formulas == 0 ? size : Math.min(size, FORMULA_VALUES_A_PAGE / formulas));
    }
}
