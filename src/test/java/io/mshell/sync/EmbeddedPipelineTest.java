package io.mshell.sync;

import io.mshell.error.CancelToken;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline's promises on the embedded engine. */
class EmbeddedPipelineTest implements PipelineContract, RedeployContract {

    @TempDir
    Path folder;

    @Override
    public Database database() {
        String url = "jdbc:duckdb:" + folder.resolve("test.duckdb");
        return new EmbeddedDriver().open(new DatabaseConfig(url, null, null, "mshell test"), null, new CancelToken());
    }

    @Override
    public Path project() {
        return folder;
    }
}
