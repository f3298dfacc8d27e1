package io.mshell.sync;

import io.mshell.schema.Evidence;
import io.mshell.schema.Probe;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns, beside the key, whose values may not repeat. Rows without a value do not count. An engine that keeps no
 * secondary indexes does not see to it by itself.
 */
final class UniqueColumns {

    private final Workbench bench;
    private final TableSpec table;

    UniqueColumns(Workbench bench, TableSpec table) {
        this.bench = bench;
        this.table = table;
    }

    List<String> names() {
        return table.indexes().stream()
                .filter(index -> index.unique() && index.columns().size() == 1)
                .map(index -> index.columns().get(0))
                .toList();
    }

    /** Which of them repeat and in which items, each in words; never a value. */
    List<String> repeated() {
        return names().stream().filter(this::repeats).map(this::told).toList();
    }

    private boolean repeats(String column) {
        return !bench.database()
                .duplicates(table.name(), column, 1, bench.cancel())
                .isEmpty();
    }

    private String told(String column) {
        TableName name = table.name();
        Evidence found = new Prober(bench.database())
                .ask(name, table.primaryKey().get(0), new Probe.Repeated(column), bench.cancel());
        String items = found.items().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return found.concerned() + " rows share their value of '" + column + "', items " + items
                + (found.concerned() > found.items().size() ? ", ..." : "");
    }
}
