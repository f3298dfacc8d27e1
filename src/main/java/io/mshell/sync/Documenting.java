package io.mshell.sync;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Declared;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.LiveTable;
import io.mshell.sql.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has the columns of a table say where they come from, as far as they do not and the engine lets them. */
final class Documenting {

    /** Goes into names of indexes, of which none is made. */
    private static final String NO_RUN = "";

    private final LiveTable live;
    private final Dialect dialect;
    private final Map<String, ColumnSpec> columns = new LinkedHashMap<>();

    /** @param matches the table's columns that were recognised */
    Documenting(LiveTable live, List<ColumnMatch> matches, Dialect dialect) {
        this.live = live;
        this.dialect = dialect;
        matches.stream()
                .filter(match -> match.by() != ColumnMatch.By.ID
                        || !live.made().containsKey(match.column().name()))
                .map(ColumnMatch::column)
                .filter(column -> !dialect.description(column).isEmpty())
                .forEach(column -> columns.put(column.name(), column));
    }

    Plan plan() {
        Plan plan = Plan.of();
        for (ColumnSpec column : columns.values()) {
            plan = plan.then(dialect.change(live.table().name(), new Change.DocumentColumn(column), NO_RUN));
        }
        return plan;
    }

    /** The table as it stands after {@link #plan}. */
    LiveTable done() {
        Map<String, Declared> made = new HashMap<>(live.made());
        Map<String, String> descriptions = new HashMap<>(live.descriptions());
        columns.forEach((name, column) -> {
            made.put(name, Declared.of(column));
            descriptions.put(name, dialect.description(column));
        });
        TableSpec table = live.table();
        List<ColumnSpec> documented = new ArrayList<>();
        for (ColumnSpec standing : table.columns()) {
            ColumnSpec said = columns.get(standing.name());
            documented.add(said == null ? standing : found(said, standing));
        }
        return new LiveTable(
                new TableSpec(table.name(), documented, table.primaryKey(), table.indexes(), table.description()),
                made,
                descriptions,
                live.indexes(),
                live.permissions());
    }

    private ColumnSpec found(ColumnSpec said, ColumnSpec standing) {
        TableSpec alone = new TableSpec(live.table().name(), List.of(said), List.of(), List.of(), "");
        return new ColumnSpec(
                said.name(),
                said.type(),
                standing.nullable(),
                dialect.asFound(alone).columns().get(0).origin());
    }
}
