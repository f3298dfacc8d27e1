package io.mshell;

import io.mshell.board.BoardSource;
import io.mshell.board.MondayConfig;
import io.mshell.error.CancelToken;
import io.mshell.error.Secret;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.monday.MondayDriver;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxLimits;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.DatabaseDriver;
import io.mshell.sql.embedded.EmbeddedDriver;
import io.mshell.sql.sqlserver.SqlServerDriver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The benchmark behind {@code scripts/bench}: a whole refresh of the sandbox's Big board, and the bare bulk load of the
 * same rows from memory, on the embedded engine and, if {@code MSHELL_SQL_URL} names one, on SQL Server. The sandbox
 * runs in a process of its own, so that its memory and its garbage do not count.
 */
public final class Bench {

    private static final String SANDBOX = "--sandbox-process";
    private static final int DIFFED_BOARDS = 60;

    private Bench() {}

    /**
     * Arguments: how many items; {@code --refresh-only} leaves the bare load out; {@code --hooks}
     * measures hooks alone, {@code --diff} the diff of many boards alone, {@code --start} starts, as often as it says.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        if (words.contains("--start")) {
            start(numberIn(words, BenchStart.LEAST_ROUNDS));
            return;
        }
        int items = numberIn(words, 200_000);
        if (words.contains(SANDBOX)) {
            serve(items);
            return;
        }
        Process sandbox = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        SANDBOX,
                        String.valueOf(items))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader = sandbox.inputReader()) {
            String url = Objects.requireNonNull(reader.readLine(), "the sandbox did not start");
            String token = Objects.requireNonNull(reader.readLine(), "the sandbox did not start");
            run(items, words, URI.create(url), new Secret(token));
        } finally {
            sandbox.destroyForcibly();
        }
        System.exit(0);
    }

    private static int numberIn(List<String> words, int usual) {
        return words.stream()
                .filter(word -> word.matches("\\d{1,8}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(usual);
    }

    private static void start(int rounds) throws IOException {
        Path folder = Files.createTempDirectory("mshell-bench");
        try {
            BenchStart.run(rounds, folder);
        } finally {
            deleteAll(folder);
        }
    }

    private static void serve(int items) throws IOException {
        // The limits are raised, or the benchmark would measure them.
        SandboxLimits limits = SandboxLimits.enterprise()
                .withComplexity(2_000_000_000, 2_000_000_000)
                .withRequests(1_000_000, 250, 10_000_000);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withBigItems(items)
                .withExtraBoards(DIFFED_BOARDS)
                .withLimits(limits))) {
            System.out.println(sandbox.url());
            System.out.println(sandbox.token());
            // Serves until the parent ends, which closes the pipe.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void run(int items, List<String> words, URI url, Secret token) throws IOException {
        System.out.printf(
                "JDK %s, %d cores, %d MB heap at most, %s %s; Big with %,d items; sandbox in a process of its own, limits raised%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                items);
        Path folder = Files.createTempDirectory("mshell-bench");
        MondayConfig monday = new MondayConfig(url, token, "2026-10", MondayConfig.DEFAULT_CONCURRENCY);
        try (BoardSource source = new MondayDriver().open(monday)) {
            if (words.contains("--hooks")) {
                BenchHooks.run(source, folder);
                return;
            }
            DatabaseConfig embedded =
                    new DatabaseConfig("jdbc:duckdb:" + folder.resolve("bench.duckdb"), null, null, "mshell bench");
            engine(source, new EmbeddedDriver(), embedded, folder.resolve("embedded"), words);
            Map<String, String> variables = System.getenv();
            String sql = variables.getOrDefault("MSHELL_SQL_URL", "");
            if (sql.startsWith("jdbc:sqlserver:")) {
                DatabaseConfig server = new DatabaseConfig(
                        sql,
                        variables.get("MSHELL_SQL_USER"),
                        new Secret(variables.getOrDefault("MSHELL_SQL_PASSWORD", "")),
                        "mshell bench");
                engine(source, new SqlServerDriver(), server, folder.resolve("sqlserver"), words);
            }
        } finally {
            deleteAll(folder);
        }
    }

    private static void engine(
            BoardSource source, DatabaseDriver driver, DatabaseConfig config, Path project, List<String> words) {
        if (words.contains("--diff")) {
            new BenchDiff(source, project).run(driver, config, DIFFED_BOARDS);
            return;
        }
        CancelToken cancel = new CancelToken();
        BenchRun run = new BenchRun(
                source, driver.open(config, null, cancel), project, DataMapping.builtIn(), Hooks.none(), cancel);
        try {
            run.refresh();
            if (!words.contains("--refresh-only")) {
                run.bareLoad();
            }
        } finally {
            run.close();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
