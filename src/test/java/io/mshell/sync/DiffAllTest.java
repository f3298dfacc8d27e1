package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.registry.Deployment;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diff of many boards asks for them together. */
class DiffAllTest {

    private static final int BOARDS = 60;
    private static final long FIRST = 4_100_000_101L;

    @TempDir
    Path folder;

    @Test
    void sixtyBoardsAreComparedWithThreeCallsAndOutlinedWithOne() {
        DatabaseConfig config = new DatabaseConfig("jdbc:duckdb:" + folder.resolve("t.duckdb"), null, null, "mshell");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withExtraBoards(BOARDS));
                Pipeline pipeline =
                        new Pipeline(sandbox, new EmbeddedDriver().open(config, null, new CancelToken()), folder)) {
            for (int i = 0; i < BOARDS; i++) {
                pipeline.deploy(String.valueOf(FIRST + i), "extra" + i);
            }
            sandbox.edit().renameColumn(String.valueOf(FIRST + 7), "name", "Title");
            List<Deployment> all = pipeline.registry.all();
            Differ differ =
                    new Differ(pipeline.source, pipeline.registry, deployment -> pipeline.bench(), pipeline.cancel);

            long before = calls(pipeline);
            List<BoardDiff> full = differ.full(all);
            assertThat(calls(pipeline) - before).isLessThanOrEqualTo(3);
            assertThat(full).hasSize(BOARDS);
            assertThat(full.stream().filter(diff -> !diff.isSame()))
                    .extracting(diff -> diff.deployment().name())
                    .containsExactly("extra7");

            before = calls(pipeline);
            List<BoardDiff> quick = differ.quick(all);
            assertThat(calls(pipeline) - before).isEqualTo(1);
            assertThat(quick.stream().filter(diff -> !diff.isSame()))
                    .extracting(diff -> diff.deployment().name())
                    .containsExactly("extra7");
        }
    }

    private static long calls(Pipeline pipeline) {
        return pipeline.source.budget(false, pipeline.cancel).calls();
    }
}
