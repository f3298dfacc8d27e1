package io.mshell.sync;

import io.mshell.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A live table and those around it: staging, the one from before, its rejects, and what a swap leaves behind. */
final class TableFamily {

    private static final List<String> PREFIXES = List.of("stg_", "old_", "rej_", "drop_");

    private TableFamily() {}

    /** The live table and those around it. */
    static List<TableName> of(TableName live) {
        return Stream.concat(Stream.of(live), around(live).stream()).toList();
    }

    /** Those around it. */
    static List<TableName> around(TableName live) {
        return List.of(live.staging(), live.previous(), live.rejects(), live.discarded());
    }

    /** Whether a table is called like one around another. */
    static boolean looksAttached(TableName table) {
        String name = table.name().toLowerCase(Locale.ROOT);
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
