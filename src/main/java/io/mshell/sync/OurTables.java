package io.mshell.sync;

import io.mshell.registry.Deployment;
import io.mshell.schema.TableName;
import io.mshell.sql.TableState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of a database that say they are ours and that no deployment has. A live table takes those around it with
 * it: they are told with it and not by themselves.
 */
final class OurTables {

    private final List<TableState> unregistered = new ArrayList<>();
    private final List<TableState> leftOver = new ArrayList<>();

    /** @param deployments those in this database */
    OurTables(List<TableState> marked, Collection<Deployment> deployments) {
        Set<String> known = new HashSet<>();
        deployments.forEach(
                deployment -> TableFamily.of(deployment.table()).forEach(table -> known.add(folded(table))));
        for (TableState state : marked) {
            if (known.contains(folded(state.name())) || isAroundAnother(state, marked)) {
                continue;
            }
            boolean alone = TableFamily.looksAttached(state.name())
                    && TableFamily.around(state.name()).stream().noneMatch(table -> isAmong(table, state, marked));
            (alone ? leftOver : unregistered).add(state);
        }
    }

    /** Live tables without a deployment. */
    List<TableState> unregistered() {
        return List.copyOf(unregistered);
    }

    /** Tables called like one around a live table that is not there. */
    List<TableState> leftOver() {
        return List.copyOf(leftOver);
    }

    private static boolean isAroundAnother(TableState state, List<TableState> marked) {
        return marked.stream()
                .filter(other -> isOfSameBoard(state, other))
                .flatMap(other -> TableFamily.around(other.name()).stream())
                .anyMatch(table -> folded(table).equals(folded(state.name())));
    }

    private static boolean isAmong(TableName table, TableState owner, List<TableState> marked) {
        return marked.stream()
                .filter(other -> isOfSameBoard(owner, other))
                .anyMatch(other -> folded(other.name()).equals(folded(table)));
    }

    private static boolean isOfSameBoard(TableState one, TableState other) {
        return board(one).equals(board(other));
    }

    private static String board(TableState state) {
        return state.found().map(mark -> mark.boardId()).orElse("");
    }

    /** For most engines two names that differ in case are one. */
    private static String folded(TableName table) {
        return Stream.of(table.schema(), table.name())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .toString();
    }
}
