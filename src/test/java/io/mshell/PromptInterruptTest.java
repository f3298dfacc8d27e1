package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.ExitCode;
import io.mshell.sandbox.Fault;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at the prompt stops what is running at once and leaves everything else as it was. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromptInterruptTest {

    private static final String ORDERS = "4100000001";

    /** A password manager that hears nothing. */
    private static final String DEAF = "default_profile: deaf\nprofiles:\n  deaf:\n    monday:\n      token_command: "
            + "trap '' INT TERM; echo begun >&2; exec sleep 60 2>/dev/null\n";

    /** Far more than it takes, so that a busy machine does not fail; what it took is printed. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private Sandbox sandbox;
    private Pty pty;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        sandbox = Sandbox.start(SandboxOptions.defaults());
        pty = Pty.in(folder)
                .connectedTo(sandbox)
                .with("MSHELL_PAGER", "off")
                .start()
                .prompted();
        pty.run("deploy --board-id " + ORDERS + " --board-name orders --table-name orders --quiet")
                .run("refresh orders --quiet");
    }

    @AfterAll
    void end() {
        pty.close();
        sandbox.close();
    }

    @BeforeEach
    void emptyScreen() {
        sandbox.faults().clear();
        pty.fresh();
    }

    @Test
    void aLoadStopsProductionStaysAndTheNextRefreshWorks() {
        sandbox.faults()
                .add(Fault.next(Fault.Kind.SLOW, Fault.Match.PAGE)
                        .after(3)
                        .times(100)
                        .delayedBy(60_000));
        pty.enter("refresh orders").sees("orders load [");
        interrupt("a load");
        pty.sees("error: cancelled; production is untouched", "dbo.stg_orders", "'swap recover orders'")
                .seesNo("orders load [");

        long requests = sandbox.statistics().requests();
        pty.run("sql select count(*) as n from dbo.orders").sees("    n\n------\n 5000\n");
        pty.run("status orders").sees("refresh CANCELLED");
        assertThat(sandbox.statistics().requests()).as("calls since").isEqualTo(requests);

        sandbox.faults().clear();
        pty.fresh().run("refresh orders").sees("Swapped orders");
    }

    @Test
    void aLongQueryStopsAndTheNextOneWorks() {
        pty.begin("sql select count(*) from range(1000000) a, range(1000000) b where a.range * b.range % 7 = 3");
        interrupt("a query");
        pty.sees("error: cancelled");
        pty.run("sql select 'alive' as still").sees(" still\n-------\n alive\n");
    }

    @Test
    void endlessCodeStopsAndTheNextCodeWorks() {
        pty.enter("js print('begun'); while (true) {}").sees("begun\n");
        interrupt("code");
        pty.sees("error: cancelled");
        pty.run("js 6 * 7").sees("\n42\n");
    }

    @Test
    void progressIsShownWhileALoadRunsAndGoneAfterwards() {
        sandbox.faults()
                .add(Fault.next(Fault.Kind.SLOW, Fault.Match.PAGE)
                        .after(2)
                        .times(3)
                        .delayedBy(300));
        pty.enter("load orders").sees("orders load [", "/5,000");
        pty.prompted().sees("Loaded orders").seesNo("orders load [");
    }

    @Test
    void aSecondCtrlCLeavesWhateverHangs(@TempDir Path folder) throws IOException, InterruptedException {
        Pty.config(folder, DEAF);
        try (Pty hanging = Pty.in(folder).start().prompted()) {
            hanging.enter("boards").sees("begun\n");
            hanging.type(Pty.CTRL_C).sees("^C").type(Pty.CTRL_C);
            assertThat(hanging.exit()).isEqualTo(ExitCode.INTERRUPTED.status());
        }
    }

    @Test
    void afterAQuestionCtrlCStillStopsTheCommandOnly(@TempDir Path folder) throws IOException {
        sandbox.faults()
                .add(Fault.next(Fault.Kind.SLOW, Fault.Match.ANY).times(100).delayedBy(60_000));
        try (Pty asked = Pty.in(folder)
                .with("MONDAY_API_URL", sandbox.url().toString())
                .start()
                .prompted()) {
            asked.begin("boards").sees("API token:");
            answer(asked);
            asked.type(Pty.CTRL_C).sees("error: cancelled").prompted();
            asked.run("version").sees("mshell");
        }
    }

    @Test
    void afterAQuestionCtrlCStopsASingleCommandInOrder(@TempDir Path folder) throws IOException, InterruptedException {
        sandbox.faults()
                .add(Fault.next(Fault.Kind.SLOW, Fault.Match.ANY).times(100).delayedBy(60_000));
        try (Pty asked = Pty.in(folder)
                .with("MONDAY_API_URL", sandbox.url().toString())
                .start("boards")
                .sees("API token:")) {
            answer(asked);
            asked.type(Pty.CTRL_C).sees("error: cancelled");
            assertThat(asked.exit()).isEqualTo(ExitCode.INTERRUPTED.status());
        }
    }

    /** Types the token, and waits until it has been sent. */
    private void answer(Pty asked) {
        long requests = sandbox.statistics().requests();
        asked.type(sandbox.token() + Pty.ENTER)
                .until("a call", screen -> sandbox.statistics().requests() > requests);
    }

    private void interrupt(String what) {
        long began = System.nanoTime();
        pty.type(Pty.CTRL_C).prompted();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("Ctrl-C stopped " + what + " within " + took.toMillis() + " ms");
        assertThat(took).isLessThan(SOON);
    }
}
