package io.mshell.monday;

import io.mshell.board.BoardColumn;
import io.mshell.board.CellRequest;
import io.mshell.board.ColumnKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is asked of each item's cells: one fragment per kind of column with exactly the fields that are wanted of it,
 * since each fragment and field counts towards the query's complexity.
 */
final class Selection {

    /** Cells of a status column are of this type where a board with levels adds them up. */
    private static final String ROLLUP_TYPE = "BatteryValue";

    private static final String ROLLUP_FIELD = "battery_value";

    private final boolean multiLevel;
    private final Map<String, SortedSet<String>> fragments = new TreeMap<>();
    private final List<String> typed = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();

    private Selection(boolean multiLevel) {
        this.multiLevel = multiLevel;
    }

    /** @param multiLevel whether the board adds up cells over its levels, which has to be asked for */
    static Selection of(List<CellRequest> cells, boolean multiLevel) {
        Selection selection = new Selection(multiLevel);
        cells.forEach(selection::add);
        return selection;
    }

    private void add(CellRequest cell) {
        BoardColumn column = cell.column();
        if (column.kind() == ColumnKind.NAME) {
            return;
        }
        if (column.kind().graphQlType().isEmpty()) {
            plain.add(column.id());
            return;
        }
        typed.add(column.id());
        boolean rollup = multiLevel && column.kind() == ColumnKind.STATUS;
        if (rollup) {
            fragment(ROLLUP_TYPE).add(FieldLeaves.select(ColumnKind.STATUS, ROLLUP_FIELD));
        }
        for (String field : cell.fields()) {
            if (!(rollup && field.equals(ROLLUP_FIELD))) {
                fragment(column.kind().graphQlType()).add(FieldLeaves.select(column.kind(), field));
            }
        }
    }

    private SortedSet<String> fragment(String type) {
        return fragments.computeIfAbsent(type, name -> new TreeSet<>());
    }

    /** The variables the fields refer to, as an operation declares them: empty or starting with a comma. */
    String declarations() {
        return (typed.isEmpty() ? "" : ", $cols: [String!]") + (plain.isEmpty() ? "" : ", $plain: [String!]");
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (!typed.isEmpty()) {
            variables.put("cols", typed);
        }
        if (!plain.isEmpty()) {
            variables.put("plain", plain);
        }
        return variables;
    }

    /** The item's cells; empty if none are wanted. */
    String fields() {
        StringBuilder text = new StringBuilder();
        if (!typed.isEmpty()) {
            text.append("column_values(ids: $cols").append(capabilities()).append(") { id");
            fragments.forEach((type, fields) -> text.append(" ... on ")
                    .append(type)
                    .append(" { ")
                    .append(String.join(" ", fields))
                    .append(" }"));
            text.append(" }");
        }
        if (!plain.isEmpty()) {
            text.append(" plain: column_values(ids: $plain").append(capabilities());
            text.append(") { id type text value }");
        }
        return text.toString();
    }

    /** Cells that a board adds up over its levels stay away unless asked for so. */
    private String capabilities() {
        return multiLevel ? ", capabilities: [CALCULATED]" : "";
    }
}
