package io.mshell.sync;

import io.mshell.board.Board;
import io.mshell.error.MshellException;
import io.mshell.registry.Deployment;
import io.mshell.registry.LoadEvidence;
import io.mshell.schema.TableSpec;
import io.mshell.sql.RowSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a gate judges by.
 *
 * @param staging the staging table as deployed
 */
record GateContext(Workbench bench, Deployment deployment, Board board, TableSpec staging, LoadEvidence evidence) {

    /** How many rows a query returns. */
    long count(String sql) {
        try (RowSet found = bench.database().query(sql, List.of(), bench.cancel())) {
            long rows = 0;
            while (found.next() != null) {
                rows++;
            }
            return rows;
        }
    }

    /**
     * All rows of a query that is known to be small.
     *
     * @throws MshellException SQL_FAILED and the like
     */
    List<List<@Nullable Object>> rows(String sql) {
        try (RowSet found = bench.database().query(sql, List.of(), bench.cancel())) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (List<@Nullable Object> row = found.next(); row != null; row = found.next()) {
                rows.add(row);
            }
            return rows;
        }
    }
}
