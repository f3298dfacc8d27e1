package io.mshell.sql;

import io.mshell.schema.Change;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.NameRules;
import io.mshell.schema.Probe;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.schema.TextMeasure;
import java.nio.file.Path;
import java.util.Optional;

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

    /** What stands behind a statement in a script. */
    String statementEnd();

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
     * The project's own template of {@link #createTable}, if it has one: only then may a table have more columns than were
     * asked for.
     */
    Optional<Path> ownTable();

    /**
     * What is added once the rows are there: the primary key and the secondary indexes, each under a name carrying
     * {@code runId}, for such names outlive a swap.
     */
    Plan finishTable(TableSpec table, String runId);

    /** Documents the table and each column: extended properties on SQL Server, comments on the embedded engine. */
    Plan document(TableSpec table);

    /**
     * The table as {@link Inspector#live} would find it had it just been made from this: without what the engine does not
     * keep, such as indexes or the documentation of a name it cannot address.
     */
    TableSpec asFound(TableSpec table);

    /** What a column documented by {@link #document} says of itself to people; empty where it cannot be documented. */
    String description(ColumnSpec column);

    /**
     * Whether a column's type can be changed where it stands without rewriting or losing a value, so that readers wait no
     * longer than for a rename.
     */
    boolean widensInPlace(SqlType from, SqlType to);

    /** Whether an index of ours has to go, and be made anew, for its column to be renamed or widened. */
    default boolean holdsColumn(IndexSpec index) {
        return false;
    }

    /**
     * Changes a table where it stands, each statement with its reverse, but for those that only document. Documentation
     * goes with every change: a renamed, added or widened column is documented anew by a {@link Change.DocumentColumn} of
     * its own. The plan is empty where the engine has nothing to do, or leaves it to the next load, as with an index that
     * it does not keep.
     *
     * <p>A statement waits for readers no longer than a swap does, and then fails as SQL_LOCKED.
     *
     * @param runId goes into the names of indexes
     */
    Plan change(TableName table, Change change, String runId);

    /** Asks the rows of a table with this key. */
    ProbeQuery probe(TableName table, String key, Probe probe);

    /** Drops the table if it exists. */
    Plan dropTable(TableName table);
}
