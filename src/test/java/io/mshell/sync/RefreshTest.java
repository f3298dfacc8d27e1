package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployed board from load to swap, over HTTP and on a real engine. */
class RefreshTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        DatabaseConfig config =
                new DatabaseConfig("jdbc:duckdb:" + folder.resolve("test.duckdb"), null, null, "mshell test");
        pipeline = new Pipeline(sandbox, new EmbeddedDriver().open(config, null, new CancelToken()), folder);
    }

    @AfterEach
    void close() {
        pipeline.close();
        sandbox.close();
    }

    @Test
    void aDeployedBoardIsLoadedValidatedAndSwappedIn() {
        pipeline.deploy("Orders", "orders");
        RefreshReport report = pipeline.run("orders").refresh();
        assertThat(report.validate().gates()).allMatch(Gate::passed);
        assertThat(pipeline.rows("SELECT COUNT(*) FROM dbo.orders")).containsExactly(java.util.List.of(5000L));
        System.out.println(report);
    }

    @Test
    void thePlanningBoardArrives() {
        Path file = folder.resolve("m.yaml");
        try {
            java.nio.file.Files.writeString(file, "load: {rejects_max_percent: 100}\n");
        } catch (java.io.IOException e) {
            throw new RuntimeException(e);
        }
        Pipeline p2 = new Pipeline(sandbox, pipeline.database, folder, io.mshell.mapping.DataMapping.read(file));
        p2.deploy("Planning", "planning");
        RefreshReport report = p2.run("planning").refresh();
        System.out.println(report);
        p2.rows("SELECT reason, column_id, count(*), min(raw_value[:60]) FROM dbo.rej_planning GROUP BY ALL")
                .forEach(System.out::println);
    }
}
