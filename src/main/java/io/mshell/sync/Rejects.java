package io.mshell.sync;

import io.mshell.board.IdSet;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.LoadSettings;
import io.mshell.mapping.Reject;
import io.mshell.registry.Deployment;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Origin;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Dialect;
import io.mshell.sql.RunMark;
import io.mshell.sql.Sink;
import java.util.ArrayList;
import java.util.List;

/** The cells of one load that could not be mapped, up to the threshold that ends it. */
final class Rejects {

    private static final int WRITTEN_AT_A_TIME = 1_000;

    private final LoadSettings settings;
    private final List<Reject> rejects = new ArrayList<>();
    private final IdSet items = new IdSet();

    Rejects(LoadSettings settings) {
        this.settings = settings;
    }

    void add(Reject reject) {
        rejects.add(reject);
        items.add(reject.itemId());
    }

    long count() {
        return rejects.size();
    }

    /** Ends the load as soon as there are more than the settings allow at all. */
    void checkNumber(long rows) {
        refuseIf(items.size() > settings.rejectsMaxRows(), rows);
    }

    /** Ends the load if too great a share of all its rows has a reject; a share of the first few would mean nothing. */
    void checkShare(long rows) {
        refuseIf(items.size() * 100.0 > rows * settings.rejectsMaxPercent(), rows);
    }

    private void refuseIf(boolean tooMany, long rows) {
        if (tooMany) {
            Reject first = rejects.get(0);
            throw new MshellException(
                    ErrorCode.TOO_MANY_REJECTS,
                    items.size() + " of " + rows + " items have a cell that could not be mapped; the first is item "
                            + first.itemId()
                            + ", column '" + first.columnName() + "': " + first.reason(),
                    "production is untouched; map the column to a wider type in data_mapping.yaml, or raise "
                            + "load.rejects_max_rows or load.rejects_max_percent there");
        }
    }

    /** Replaces the rejects table with what was collected; no table where there is nothing to list. */
    void write(Workbench bench, Deployment deployment, String runId) {
        TableName table = deployment.table().rejects();
        Ownership.check(bench.database(), table, deployment.boardId(), bench.cancel());
        Dialect dialect = bench.database().dialect();
        bench.database().execute(dialect.dropTable(table), bench.cancel());
        if (rejects.isEmpty()) {
            return;
        }
        TableSpec spec = spec(table);
        bench.database().execute(dialect.createTable(spec).then(dialect.document(spec)), bench.cancel());
        try (Sink sink = bench.database().openSink(spec, bench.cancel())) {
            for (int from = 0; from < rejects.size(); from += WRITTEN_AT_A_TIME) {
                int to = Math.min(rejects.size(), from + WRITTEN_AT_A_TIME);
                sink.write(rejects.subList(from, to).stream()
                        .map(reject -> row(reject, runId))
                        .toList());
            }
            sink.finish();
        }
        RunMark mark = new RunMark(
                deployment.boardId(),
                runId,
                RunMark.State.LOADED,
                (long) rejects.size(),
                bench.clock().instant());
        bench.database().mark(table, mark, bench.cancel());
    }

    private static Row row(Reject reject, String runId) {
        return new Row(new Object[] {
            runId, reject.itemId(), reject.columnId(), reject.columnName(), reject.raw(), reject.reason()
        });
    }

    private static TableSpec spec(TableName table) {
        return new TableSpec(
                table,
                List.of(
                        column("run_id", SqlType.nvarchar(40)),
                        column("item_id", SqlType.BIGINT),
                        column("column_id", SqlType.nvarchar(255)),
                        column("column_name", SqlType.nvarchar(TableName.LONGEST)),
                        column("raw_value", SqlType.nvarchar(SqlType.LONGEST_NVARCHAR)),
                        column("reason", SqlType.nvarchar(1_000))),
                List.of(),
                List.of(),
                "Cells of the last load that could not be mapped and are NULL in the table");
    }

    private static ColumnSpec column(String name, SqlType type) {
        return new ColumnSpec(name, type, false, new Origin("@" + name, "", name, "", ""));
    }
}
