package io.mshell.sync;

import io.mshell.registry.Deployment;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.RunMark;
import io.mshell.sql.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads from the tables themselves what a crash left, and puts it right: a dead load is dropped, a table on its way out
 * is dropped, and a live name that something else took away is given back the table kept under {@code old_}.
 */
final class Recovery {

    private final Workbench bench;
    private final Deployment deployment;

    Recovery(Workbench bench, Deployment deployment) {
        this.bench = bench;
        this.deployment = deployment;
    }

    RecoverReport run() {
        List<String> actions = new ArrayList<>();
        TableName live = deployment.table();
        Optional<RunMark> staged = ours(live.staging());
        staged.filter(mark -> mark.state() == RunMark.State.LOADING)
                .ifPresent(mark -> actions.add(drop(live.staging(), "the load " + mark.runId() + " that never ended")));
        ours(live.discarded())
                .ifPresent(mark -> actions.add(drop(live.discarded(), "left over from a swap that was committed")));
        if (state(live).isEmpty() && ours(live.previous()).isPresent()) {
            bench.database()
                    .swapper()
                    .undo(
                            live,
                            notice -> bench.listener().on(new SyncEvent.Notice(deployment.name(), notice)),
                            bench.cancel());
            actions.add(live + " was gone and is back: " + live.previous() + " was renamed to it");
        }
        staged.filter(mark -> mark.state() == RunMark.State.VALIDATED)
                .ifPresent(mark -> actions.add("the validated load " + mark.runId() + " is kept in " + live.staging()
                        + "; 'swap " + deployment.name() + "' puts it live"));
        return new RecoverReport(deployment.name(), live.toString(), actions);
    }

    private String drop(TableName table, String what) {
        Database database = bench.database();
        database.execute(database.dialect().dropTable(table), bench.cancel());
        return "dropped " + table + ", " + what;
    }

    private Optional<RunMark> ours(TableName table) {
        return state(table)
                .flatMap(TableState::found)
                .filter(mark -> mark.boardId().equals(deployment.boardId()));
    }

    private Optional<TableState> state(TableName table) {
        return bench.database().inspector().state(table, bench.cancel());
    }
}
