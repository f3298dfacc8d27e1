package io.mshell;

import io.mshell.board.Board;
import io.mshell.board.BoardSource;
import io.mshell.board.Item;
import io.mshell.board.ItemPages;
import io.mshell.board.ItemRequest;
import io.mshell.error.CancelToken;
import io.mshell.mapping.BoardMapping;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.registry.Registry;
import io.mshell.schema.Row;
import io.mshell.schema.TableName;
import io.mshell.schema.TableSpec;
import io.mshell.sql.Database;
import io.mshell.sql.Dialect;
import io.mshell.sql.Sink;
import io.mshell.sync.DeployRequest;
import io.mshell.sync.Deployer;
import io.mshell.sync.RefreshReport;
import io.mshell.sync.Refresher;
import io.mshell.sync.SyncEvent;
import io.mshell.sync.Workbench;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One engine's part of the benchmark. */
final class BenchRun implements AutoCloseable {

    private static final String BIG = "4100000020";
    private static final long ROWS_A_LINE = 100_000;
    private static final int MOST_HELD = 200_000;

    private final BoardSource source;
    private final Database database;
    private final CancelToken cancel;
    private final Workbench bench;
    /** Named anew each run, so that what is dropped at the end is the benchmark's own and nobody else's. */
    private final TableName table =
            new TableName("dbo", "mshell_bench_" + UUID.randomUUID().toString().substring(0, 13));

    private double refreshRate;
    private long nextLine = ROWS_A_LINE;

    BenchRun(
            BoardSource source, Database database, Path project, DataMapping mapping, Hooks hooks, CancelToken cancel) {
        this.source = source;
        this.database = database;
        this.cancel = cancel;
        this.bench = new Workbench(
                source,
                database,
                new Registry(project.resolve("metadata")),
                mapping,
                hooks,
                this::progress,
                cancel,
                Clock.systemUTC());
    }

    /** Deploys and refreshes; rows a second of the whole refresh, printed as one line. */
    double hooked(int hooks) {
        new Deployer(bench)
                .deploy(DeployRequest.of(BIG, "bench", table, database.info().database()));
        long started = System.nanoTime();
        RefreshReport report = new Refresher(bench, bench.registry().get("bench")).refresh();
        double seconds = (System.nanoTime() - started) / 1e9;
        double rate = report.load().rows() / seconds;
        System.out.printf(
                "  %d %-6s %,9.0f rows/s   %.1f s, of which the load %.1f s%n",
                hooks,
                hooks == 1 ? "hook" : "hooks",
                rate,
                seconds,
                report.load().took().toMillis() / 1e3);
        return rate;
    }

    /** Deploys and refreshes, and prints how it went. */
    void refresh() {
        new Deployer(bench)
                .deploy(DeployRequest.of(BIG, "bench", table, database.info().database()));
        poolsOfHeap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long started = System.nanoTime();
        RefreshReport report = new Refresher(bench, bench.registry().get("bench")).refresh();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        long rows = report.load().rows();
        refreshRate = rows * 1e9 / took.toNanos();
        System.out.printf(
                "%n%s %s%n", database.info().product(), database.info().version());
        System.out.printf("  whole refresh      %,9.0f rows/s   %.1f s%n", refreshRate, took.toMillis() / 1e3);
        System.out.printf(
                "    load %.1f s, validate %.1f s, swap window %d ms%n",
                report.load().took().toMillis() / 1e3,
                report.validate().took().toMillis() / 1e3,
                report.swap().window().toMillis());
        long least = (rows + 499) / 500;
        System.out.printf(
                "  API calls          %,9d          the least for the items: %,d pages of 500%n",
                report.load().calls(), least);
        System.out.printf(
                "  waited for limits  %,9d ms%n", report.load().waited().toMillis());
        long peak = poolsOfHeap().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf("  peak heap          %,9d MB         at most, the pools' peaks added%n", peak >> 20);
    }

    /** Loads the same rows from memory, and prints how that compares. */
    void bareLoad() {
        Board board = source.board(BIG, cancel);
        TableName bare = new TableName("dbo", table.name() + "_bare");
        BoardMapping mapping = bench.mapper().map(board, bare);
        List<List<Row>> batches = batches(board, mapping);
        TableSpec spec = mapping.table();
        Dialect dialect = database.dialect();
        database.execute(dialect.dropTable(bare).then(dialect.createTable(spec)), cancel);
        long started = System.nanoTime();
        long rows;
        try (Sink sink = database.openSink(spec, cancel)) {
            batches.forEach(sink::write);
            rows = sink.finish();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        double rate = rows * 1e9 / took.toNanos();
        System.out.printf(
                "  bare bulk load     %,9.0f rows/s   %.1f s for %,d rows from memory%n",
                rate, took.toMillis() / 1e3, rows);
        System.out.printf("  refresh / bare     %9.2f%n", refreshRate / rate);
        database.execute(dialect.dropTable(bare), cancel);
    }

    private List<List<Row>> batches(Board board, BoardMapping mapping) {
        List<List<Row>> batches = new ArrayList<>();
        long held = 0;
        try (ItemPages pages = source.items(new ItemRequest(board, mapping.cellRequests()), cancel)) {
            for (List<Item> page = pages.next(); page != null && held < MOST_HELD; page = pages.next()) {
                batches.add(mapping.rows().map(page, reject -> {}));
                held += page.size();
            }
        }
        return batches;
    }

    private void progress(SyncEvent event) {
        if (event instanceof SyncEvent.Progress progress && progress.rows() >= nextLine) {
            nextLine += ROWS_A_LINE;
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "  %,10d rows after %4.0f s, heap in use %,d MB%n",
                    progress.rows(),
                    progress.elapsed().toMillis() / 1e3,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static List<MemoryPoolMXBean> poolsOfHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    @Override
    public void close() {
        for (TableName each : List.of(table, table.staging(), table.previous(), table.rejects(), table.discarded())) {
            database.execute(database.dialect().dropTable(each), cancel);
        }
        database.close();
    }
}
