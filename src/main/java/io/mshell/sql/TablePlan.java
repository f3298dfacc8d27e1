package io.mshell.sql;

import io.mshell.schema.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The statements that make a board's tables: production where it is wanted, and an empty staging table.
 *
 * @param preparation what comes before any table is made
 * @param creations the tables, in order
 */
public record TablePlan(Plan preparation, List<Creation> creations) {

    public TablePlan {
        creations = List.copyOf(creations);
    }

    /** A table to be made: first the heap, then its mark, then the rest, so that a crash leaves nothing unclaimed. */
    public record Creation(TableSpec table, String runId, Plan heap, Plan rest) {}

    /**
     * Plans the tables.
     *
     * @param withProduction whether the production table is made too
     * @param runIds gives each table the id that goes into the names of its keys and indexes
     */
    public static TablePlan of(Dialect dialect, TableSpec table, boolean withProduction, Supplier<String> runIds) {
        Plan drop = dialect.dropTable(table.name().staging());
        List<Creation> creations = new ArrayList<>();
        if (withProduction) {
            creations.add(creation(dialect, table, runIds.get()));
        }
        creations.add(creation(dialect, table.named(table.name().staging()), runIds.get()));
        Plan preparation =
                withProduction ? dialect.createSchema(table.name().schema()).then(drop) : drop;
        return new TablePlan(preparation, creations);
    }

    private static Creation creation(Dialect dialect, TableSpec made, String runId) {
        Plan rest = dialect.finishTable(made, runId).then(dialect.document(made));
        return new Creation(made, runId, dialect.createTable(made), rest);
    }

    /** All statements. */
    public Plan plan() {
        Plan plan = preparation;
        for (Creation creation : creations) {
            plan = plan.then(creation.heap()).then(creation.rest());
        }
        return plan;
    }
}
