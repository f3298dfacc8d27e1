package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Planning board, all kinds and all hostile names, arrives with every value right. */
class EveryCellTest {

    @TempDir
    Path folder;

    @Test
    void everyCellOfThePlanningBoardIsInTheTableAsTheBoardHasIt() {
        DatabaseConfig config =
                new DatabaseConfig("jdbc:duckdb:" + folder.resolve("test.duckdb"), null, null, "mshell test");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Pipeline pipeline =
                        new Pipeline(sandbox, new EmbeddedDriver().open(config, null, new CancelToken()), folder)) {
            pipeline.deploy("Planning", "planning");
            pipeline.run("planning").refresh();
            List<String> wrong = EveryCell.differences(pipeline, sandbox, "planning");
            assertThat(wrong).isEmpty();
        }
    }
}
