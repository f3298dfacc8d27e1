package io.mshell.monday;

import io.mshell.board.Board;
import io.mshell.board.Group;
import io.mshell.monday.Scope.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Into which parts a board is cut so that several chains of pages can be read at once. Items of no known group, which
 * appear when a group is made while the board is read, are read last.
 */
final class ScopePlan {

    /** Below this many pages it is not worth the extra calls, which a day has few of. */
    private static final int PAGES_OF_ONE_CHAIN = 2;

    /** Enough to keep all connections busy; more would only make more pages that are not full. */
    private static final int CHAINS = 24;

    private ScopePlan() {}

    static List<Scope> of(Board board, int pageSize) {
        List<String> groups = board.groups().stream().map(Group::id).toList();
        Long count = board.summary().itemsCount();
        boolean small = count != null && count <= (long) pageSize * PAGES_OF_ONE_CHAIN;
        boolean single = small || groups.size() <= 1;
        if (groups.isEmpty() || (single && !board.multiLevel())) {
            return List.of(new Scope(Kind.BOARD, List.of(), false));
        }
        List<Scope> scopes = new ArrayList<>();
        batches(groups, single ? 1 : CHAINS).forEach(batch -> scopes.add(scope(batch, board.multiLevel())));
        scopes.add(new Scope(Kind.NONE_OF, groups, board.multiLevel()));
        return scopes;
    }

    private static Scope scope(List<String> groups, boolean multiLevel) {
        Kind kind = groups.size() == 1 && !multiLevel ? Kind.GROUP : Kind.ANY_OF;
        return new Scope(kind, groups, multiLevel);
    }

    private static List<List<String>> batches(List<String> groups, int most) {
        int size = (groups.size() + most - 1) / most;
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < groups.size(); from += size) {
            batches.add(groups.subList(from, Math.min(groups.size(), from + size)));
        }
        return batches;
    }
}
