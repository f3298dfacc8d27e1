package io.mshell.sql;

import io.mshell.schema.Declared;
import io.mshell.schema.IndexSpec;
import io.mshell.schema.TableSpec;
import java.util.List;
import java.util.Map;

/**
 * A table as it stands, with everything a comparison needs.
 *
 * @param table its structure, as {@link Inspector#table} gives it
 * @param made how each column was declared when mshell made it, by its present name; a column somebody else made is
 *     missing
 * @param descriptions what each column says of itself to people, by its present name
 * @param indexes its secondary indexes with their names
 * @param permissions grants and denies on the table and its columns, each as the statement that makes it, sorted; empty
 *     where the engine has none or does not tell
 */
public record LiveTable(
        TableSpec table,
        Map<String, Declared> made,
        Map<String, String> descriptions,
        List<NamedIndex> indexes,
        List<String> permissions) {

    public LiveTable {
        made = Map.copyOf(made);
        descriptions = Map.copyOf(descriptions);
        indexes = List.copyOf(indexes);
        permissions = List.copyOf(permissions);
    }

    /** A secondary index and what it is called. */
    public record NamedIndex(String name, IndexSpec index) {}
}
