package io.mshell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.CancelToken;
import io.mshell.schema.Evidence;
import io.mshell.schema.Probe;
import io.mshell.schema.SqlType;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import io.mshell.sql.DatabaseConfig;
import io.mshell.sql.Plan;
import io.mshell.sql.Statement;
import io.mshell.sql.embedded.EmbeddedDriver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProberTest {

    private static final TableName TABLE = new TableName("dbo", "asked");

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        DatabaseConfig config =
                new DatabaseConfig("jdbc:duckdb:" + folder.resolve("test.duckdb"), null, null, "mshell test");
        database = new EmbeddedDriver().open(config, null, new CancelToken());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theRowsAnswer() {
        fill("VARCHAR", "'a'", "NULL", "'longer'", "'long'");

        assertThat(ask(new Probe.Unfit("value", SqlType.nvarchar(10), SqlType.nvarchar(3))))
                .isEqualTo(new Evidence(4, 2, "6", List.of(103L, 104L)));
        assertThat(ask(new Probe.Missing("value"))).isEqualTo(new Evidence(4, 1, null, List.of(102L)));
        assertThat(ask(new Probe.Repeated("value"))).isEqualTo(new Evidence(4, 0, null, List.of()));
    }

    @Test
    void anEmptyTableAnswersToo() {
        fill("VARCHAR");

        assertThat(ask(new Probe.Filled("value"))).isEqualTo(new Evidence(0, 0, null, List.of()));
    }

    @Test
    void theWorstNumberIsWrittenPlainlyUnlessItIsHuge() {
        fill("DECIMAL(38,10)", "-1234.5", "1");
        assertThat(ask(new Probe.Unfit("value", SqlType.decimal(38, 10), SqlType.INT))
                        .worst())
                .isEqualTo("1234.5");

        fill("DOUBLE", "3e12", "1");
        assertThat(ask(new Probe.Unfit("value", SqlType.FLOAT, SqlType.INT)).worst())
                .isEqualTo("3000000000000");

        fill("DOUBLE", "-1e300");
        assertThat(ask(new Probe.Unfit("value", SqlType.FLOAT, SqlType.INT)).worst())
                .isEqualTo("1E+300");
    }

    private Evidence ask(Probe probe) {
        return new Prober(database).ask(TABLE, "item_id", probe, new CancelToken());
    }

    /** Rows from 101 with these values. */
    private void fill(String type, String... values) {
        run("CREATE OR REPLACE TABLE dbo.asked (item_id BIGINT, value " + type + ")");
        for (int i = 0; i < values.length; i++) {
            run("INSERT INTO dbo.asked VALUES (" + (101 + i) + ", " + values[i] + ")");
        }
    }

    private void run(String sql) {
        database.execute(Plan.of(new Statement(sql, "prepare the test")), new CancelToken());
    }
}
