package io.mshell.sql;

import io.mshell.error.CancelToken;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is there. Answers are fresh at each call. Columns whose documentation says that a template adds them are no part
 * of a table as it is told here: they come with every load by themselves.
 */
public interface Inspector {

    /** Whether the table exists, and what it says of itself. */
    Optional<TableState> state(TableName table, CancelToken cancel);

    /**
     * The table as it is, its columns in order. A column whose documentation names no origin has an origin whose id is
     * empty. Types mshell never writes are reported as the nearest one that holds them.
     */
    Optional<TableSpec> table(TableName table, CancelToken cancel);

    /** The table with everything a comparison needs: documentation, indexes by name, permissions. */
    Optional<LiveTable> live(TableName table, CancelToken cancel);

    /** The exact number of rows. */
    long count(TableName table, CancelToken cancel);

    /** Schemas and tables, for completion and listing. */
    List<TableName> tables(CancelToken cancel);

    /** The tables that say they are ours, each with its mark. */
    List<TableState> marked(CancelToken cancel);

    /**
     * What keeps a table from being swapped by renaming (foreign keys that point at it, schema-bound views, change data
     * capture ...), each in words; empty if nothing does.
     */
    List<String> obstaclesToSwap(TableName table, CancelToken cancel);
}
