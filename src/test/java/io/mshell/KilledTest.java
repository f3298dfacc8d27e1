package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Fault;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a load leaves production as it was. */
class KilledTest {

    private static final String ORDERS = "4100000001";

    @TempDir
    Path folder;

    @Test
    void killedDuringALoadProductionStaysAndTheNextRefreshWorks() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("metadata"));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            Cli cli = Cli.in(folder)
                    .with("MONDAY_API_URL", sandbox.url().toString())
                    .with("MONDAY_API_TOKEN", sandbox.token())
                    .with("MSHELL_SQL_URL", url());
            cli.run("deploy", "--board-id", ORDERS, "--board-name", "orders", "--table-name", "orders")
                    .exits(0);
            cli.run("refresh", "orders").exits(0);
            sandbox.edit().createItem(ORDERS, "topics", "made after the first refresh");
            sandbox.faults()
                    .add(Fault.next(Fault.Kind.SLOW, Fault.Match.PAGE)
                            .after(3)
                            .times(100)
                            .delayedBy(60_000));

            killInTheMiddleOfALoad(sandbox);

            sandbox.faults().clear();
            assertThat(count(cli)).isEqualTo("5000");
            cli.run("status", "orders").exits(0).prints("under way").says("swap recover");
            cli.run("swap", "recover", "orders").exits(0).prints("dropped dbo.stg_orders");
            cli.run("refresh", "orders").exits(0);
            assertThat(count(cli)).isEqualTo("5001");
        }
    }

    private void killInTheMiddleOfALoad(Sandbox sandbox) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.mshell.Mshell",
                "refresh",
                "orders");
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MSHELL_HOME", folder.resolve("home").toString());
        builder.environment().put("MONDAY_API_URL", sandbox.url().toString());
        builder.environment().put("MONDAY_API_TOKEN", sandbox.token());
        builder.environment().put("MSHELL_SQL_URL", url());
        long requests = sandbox.statistics().requests();
        Process process = builder.start();
        try {
            while (sandbox.statistics().requests() < requests + 6) {
                assertThat(process.isAlive()).as("it is still loading").isTrue();
                Thread.sleep(20);
            }
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private String url() {
        return "jdbc:duckdb:" + folder.resolve("data.duckdb");
    }

    private static String count(Cli cli) {
        return cli.run("sql", "--format", "csv", "select count(*) as n from dbo.orders")
                .exits(0)
                .out()
                .replace("n\r\n", "")
                .strip();
    }
}
