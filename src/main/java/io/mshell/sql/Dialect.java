package io.mshell.sql;

import io.mshell.schema.NameRules;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.schema.TextMeasure;

/** Every statement that differs between engines, as text: nothing here is executed, but what {@link #names} asks. */
public interface Dialect {

    /** The dialect's name, {@code sqlserver} or {@code embedded}. */
    String name();

    /** An identifier, quoted so that any name the engine can hold stands for itself. */
    String quote(String identifier);

    /** A table's full name, quoted. */
    default String quote(TableName table) {
        return quote(table.schema()) + "." + quote(table.name());
    }

    NameRules names();

    TextMeasure textMeasure();

    /** Creates the schema where it does not exist yet. */
    Plan createSchema(String schema);

    /**
     * Creates a table as a heap: columns, types and nullability, nothing that would slow a load down.
     *
     * @see #finishTable
     */
    Plan createTable(TableSpec table);

    /**
     * What is added once the rows are there: the primary key and the secondary indexes, each under a name carrying
     * {@code runId}, for such names outlive a swap.
     */
    Plan finishTable(TableSpec table, String runId);

    /** Documents the table and each column: extended properties on SQL Server, comments on the embedded engine. */
    Plan document(TableSpec table);

    /** Drops the table if it exists. */
    Plan dropTable(TableName table);
}
