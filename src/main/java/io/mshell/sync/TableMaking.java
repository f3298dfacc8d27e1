package io.mshell.sync;

import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Plan;
import io.mshell.sql.RunMark;
import io.mshell.sql.TablePlan;
import io.mshell.sql.TableState;
import java.util.List;
import java.util.Optional;

/** The tables a deployment makes: production where it is missing, and an empty staging table. */
final class TableMaking {

    private final Workbench bench;
    private final String boardId;
    private final TableSpec table;
    private final RunIds runIds;
    private final TablePlan tables;

    /**
     * Plans to make the tables.
     *
     * @param withProduction whether the production table is made too
     * @throws io.mshell.error.MshellException TABLE_NOT_OURS if a table of somebody else is in the way
     */
    TableMaking(Workbench bench, String boardId, TableSpec table, boolean withProduction) {
        this.bench = bench;
        this.boardId = boardId;
        this.table = table;
        this.runIds = new RunIds(bench.clock());
        Ownership.check(bench.database(), table.name().staging(), boardId, bench.cancel());
        this.tables = TablePlan.of(bench.database().dialect(), table, withProduction, runIds::next);
    }

    /** Everything that {@link #run} executes. */
    Plan plan() {
        return tables.plan();
    }

    /** Makes the tables; the caller holds the table's lock. */
    void run() {
        bench.database().execute(tables.preparation(), bench.cancel());
        for (TablePlan.Creation creation : tables.creations()) {
            bench.database().execute(creation.heap(), bench.cancel());
            markCreated(creation.table().name(), creation.runId());
            TemplateColumns.mark(bench, creation.table());
            bench.database().execute(creation.rest(), bench.cancel());
        }
        claim(table.name());
    }

    /** Marks a production table that a deployment made and died before marking. */
    private void claim(TableName live) {
        boolean marked = bench.database()
                .inspector()
                .state(live, bench.cancel())
                .map(TableState::isOurs)
                .orElse(true);
        if (!marked) {
            markCreated(live, runIds.next());
        }
    }

    private void markCreated(TableName made, String runId) {
        RunMark mark = new RunMark(
                boardId, runId, RunMark.State.CREATED, 0L, bench.clock().instant());
        bench.database().mark(made, mark, bench.cancel());
    }

    /** The production table, if it is there: ours, or one that a deployment died over, empty, with exactly our columns. */
    static Optional<TableState> production(Workbench bench, TableSpec table, String boardId) {
        Optional<TableState> live = bench.database().inspector().state(table.name(), bench.cancel());
        live.filter(state -> state.isOurs() || !isLeftBehind(bench, state, table))
                .ifPresent(state -> Ownership.require(state, boardId));
        return live;
    }

    private static boolean isLeftBehind(Workbench bench, TableState state, TableSpec table) {
        if (bench.database().inspector().count(state.name(), bench.cancel()) > 0) {
            return false;
        }
        List<String> found = bench.database().inspector().table(state.name(), bench.cancel()).stream()
                .flatMap(spec -> spec.columns().stream())
                .map(ColumnSpec::name)
                .toList();
        return found.equals(table.columns().stream().map(ColumnSpec::name).toList());
    }
}
