package io.mshell.sync;

import io.mshell.error.CancelToken;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.RunMark;
import io.mshell.sql.TableState;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A live table of ours of whose deployment something is missing.
 *
 * @param deployment if only its board file is gone; null if there is none
 */
record LostTable(TableName table, String boardId, @Nullable Deployment deployment) {

    /** All of a database, in the order of their names. */
    static List<LostTable> in(Database database, Registry registry, CancelToken cancel) {
        List<Deployment> here = registry.all().stream()
                .filter(each -> each.database().equals(database.info().database()))
                .toList();
        List<TableState> marked = database.inspector().marked(cancel);
        Stream<LostTable> withoutDeployment =
                new OurTables(marked, here).unregistered().stream().map(LostTable::of);
        List<LostTable> all = marked.stream().map(LostTable::of).toList();
        Stream<LostTable> withoutFile = here.stream()
                .filter(each -> !registry.hasBoardFile(each.name()))
                .filter(each -> all.contains(new LostTable(each.table(), each.boardId(), null)))
                .map(each -> new LostTable(each.table(), each.boardId(), each));
        return Stream.concat(withoutFile, withoutDeployment)
                .sorted(Comparator.comparing(lost -> lost.table().toString()))
                .toList();
    }

    private static LostTable of(TableState state) {
        return new LostTable(state.name(), state.found().map(RunMark::boardId).orElse(""), null);
    }
}
