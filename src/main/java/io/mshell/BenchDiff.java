package io.mshell;

import io.mshell.board.BoardSource;
import io.mshell.error.CancelToken;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.registry.Deployment;
import io.mshell.registry.Registry;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.DatabaseDriver;
import io.mshell.sync.BoardDiff;
import io.mshell.sync.DeployRequest;
import io.mshell.sync.Deployer;
import io.mshell.sync.Differ;
import io.mshell.sync.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** What a diff of many deployed boards costs: calls and time, in full and quick. */
final class BenchDiff {

    private static final int RUNS = 3;
    private static final long FIRST_BOARD = 4_100_000_101L;

    private final BoardSource source;
    private final Path project;
    private final CancelToken cancel = new CancelToken();

    BenchDiff(BoardSource source, Path project) {
        this.source = source;
        this.project = project;
    }

    /** Deploys the boards, compares them, and leaves no table behind. */
    void run(DatabaseDriver driver, DatabaseConfig config, int boards) {
        try (Database database = driver.open(config, null, cancel)) {
            Registry registry = new Registry(project.resolve("metadata"));
            Workbench bench = new Workbench(
                    source,
                    database,
                    registry,
                    DataMapping.builtIn(),
                    Hooks.none(),
                    event -> {},
                    cancel,
                    Clock.systemUTC());
            System.out.printf(
                    "%n%s %s, diff of %d deployed boards%n",
                    database.info().product(), database.info().version(), boards);
            try {
                for (int i = 0; i < boards; i++) {
                    TableName table = new TableName("dbo", "mshell_bench_diff_" + i);
                    new Deployer(bench)
                            .deploy(DeployRequest.of(
                                    String.valueOf(FIRST_BOARD + i),
                                    table.name(),
                                    table,
                                    database.info().database()));
                }
                Differ differ = new Differ(source, registry, deployment -> bench, cancel);
                measure("full", registry.all(), differ::full);
                measure("quick", registry.all(), differ::quick);
            } finally {
                registry.all().forEach(deployment -> drop(database, deployment.table()));
            }
        }
    }

    private void measure(String name, List<Deployment> all, Function<List<Deployment>, List<BoardDiff>> diff) {
        for (int run = 0; run < RUNS; run++) {
            long calls = source.budget(false, cancel).calls();
            long started = System.nanoTime();
            long same = diff.apply(all).stream().filter(BoardDiff::isSame).count();
            System.out.printf(
                    "  %-6s %6.2f s   %d API calls   %d of %d without a difference%n",
                    name,
                    (System.nanoTime() - started) / 1e9,
                    source.budget(false, cancel).calls() - calls,
                    same,
                    all.size());
        }
    }

    private void drop(Database database, TableName table) {
        database.execute(database.dialect().dropTable(table), cancel);
        database.execute(database.dialect().dropTable(table.staging()), cancel);
    }
}
