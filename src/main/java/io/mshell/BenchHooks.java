package io.mshell;

import io.mshell.board.BoardSource;
import io.mshell.error.CancelToken;
import io.mshell.javascript.JavaScript;
import io.mshell.mapping.DataMapping;
import io.mshell.mapping.Hooks;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What hooks cost: the same refresh with none, with one and with five of them, cold and warm. */
final class BenchHooks {

    /** The first two are cold, as in a process of their own. Each is held against the last one without hooks. */
    private static final List<Integer> NUMBERS = List.of(0, 1, 0, 1, 5);

    /** One hook after the other is bound to the status, text and numbers columns of the Big board. */
    private static final List<String> COLUMNS = List.of("status 7", "text 1", "numbers 10", "status 8", "text 2");

    private static final String HOOK = """
            export const produces = 'NVARCHAR(200)';
            export const reads = ['text'];
            export function extract(cell, item) {
                return cell.text === null ? null : cell.text.trim() + ' ' + item.id;
            }
            """;

    private BenchHooks() {}

    static void run(BoardSource source, Path folder) throws IOException {
        JavaScript javaScript = new JavaScript();
        System.out.printf("%nhooks, JavaScript %s%n", javaScript.isCompiled() ? "compiled" : "interpreted");
        Path hooks = Files.createDirectories(folder.resolve("hooks"));
        Files.writeString(hooks.resolve("bench.js"), HOOK);
        double none = 0;
        int runs = 0;
        for (int number : NUMBERS) {
            Path project = Files.createDirectories(folder.resolve("hooks-" + runs++));
            DataMapping mapping = DataMapping.read(Files.writeString(project.resolve("mapping.yaml"), yaml(number)));
            CancelToken cancel = new CancelToken();
            Hooks found = javaScript.hooks(hooks, mapping.hooks(), (hook, item, level, text) -> {}, cancel);
            DatabaseConfig config =
                    new DatabaseConfig("jdbc:duckdb:" + project.resolve("bench.duckdb"), null, null, "mshell bench");
            try (BenchRun run = new BenchRun(
                    source, new EmbeddedDriver().open(config, null, cancel), project, mapping, found, cancel)) {
                double rate = run.hooked(number);
                none = number == 0 ? rate : none;
                if (number > 0) {
                    System.out.printf("           costs %.0f %% of the time%n", 100 * (none / rate - 1));
                }
            }
        }
    }

    private static String yaml(int hooks) {
        StringBuilder yaml = new StringBuilder("overrides:\n");
        COLUMNS.stream()
                .limit(hooks)
                .forEach(column -> yaml.append("  - {column: ").append(column).append(", hook: bench}\n"));
        return hooks == 0 ? "overrides: []\n" : yaml.toString();
    }
}
