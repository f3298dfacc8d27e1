package io.mshell.sync;

import io.mshell.board.BoardSource;
import io.mshell.error.CancelToken;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.mapping.TableMapper;
import io.mshell.registry.Registry;
import io.mshell.sql.Database;
import java.time.Clock;

/** Everything a use case works with: the two sessions, what is remembered, how types map, and who watches. */
public record Workbench(
        BoardSource source,
        Database database,
        Registry registry,
        DataMapping mapping,
        Hooks hooks,
        SyncListener listener,
        CancelToken cancel,
        Clock clock) {

    /** What reading a board needs. */
    Reading reading() {
        return new Reading(source, listener, cancel, clock, mapping.load().threads());
    }

    /** The same, asking for this many items a request. */
    public Workbench withPageSize(int items) {
        return with(mapping.withPageSize(items));
    }

    /** The same, mapping pages on this many threads. */
    public Workbench withThreads(int count) {
        return with(mapping.withThreads(count));
    }

    private Workbench with(DataMapping changed) {
        return new Workbench(source, database, registry, changed, hooks, listener, cancel, clock);
    }

    /** Maps boards to tables of this database. */
    public TableMapper mapper() {
        return new TableMapper(mapping, hooks, database.dialect().names());
    }
}
