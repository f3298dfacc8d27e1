package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.sandbox.Fault;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What runs behind a prompt or again and again at it, and what is asked before production changes. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromptJobsTest {

    private static final String ORDERS = "4100000001";
    private static final String CONFIG = "default_profile: prod\nprofiles:\n  prod:\n    production: true\n";

    private static final Look RED = Look.PLAIN.bolder().in(Look.RED);

    private Sandbox sandbox;
    private Pty pty;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        Pty.config(folder, CONFIG);
        sandbox = Sandbox.start(SandboxOptions.defaults());
        pty = Pty.in(folder)
                .connectedTo(sandbox)
                .with("MSHELL_PAGER", "off")
                .start()
                .prompted();
        pty.run("deploy --board-id " + ORDERS + " --board-name orders --table-name orders --quiet --yes")
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
    void aRefreshInTheBackgroundLeavesThePromptFreeAndTellsItsEnd() {
        pages(1, 1_500);
        pty.run("refresh orders &").sees("] &1>\n");
        pty.run("sql select 'meanwhile' as said").sees(" said\n-----------\n meanwhile\n");
        pty.sees("refresh orders: done after").fresh();
        assertThat(pty.screen()).doesNotContain("&1>");
        pty.run("jobs").sees("refresh orders", "done");
        pty.run("jobs show 1").sees("Swapped orders");
    }

    @Test
    void aJobIsStoppedAndTheTableStaysAsItWas() {
        pages(100, 60_000);
        String job = begun("load orders");
        pty.run("jobs").sees("load orders", "running");
        pty.run("jobs stop " + job).sees("job " + job + ": stopped");
        pty.run("sql select count(*) as n from dbo.orders").sees("    n\n------\n 5000\n");
    }

    @Test
    void leavingWithAJobBehindThePromptIsAskedFor() {
        pages(100, 60_000);
        String job = begun("load orders");
        pty.enter("exit")
                .sees("1 job is running: stop it and leave?")
                .type("n" + Pty.ENTER)
                .prompted();
        pty.run("jobs stop " + job).sees("job " + job + ": stopped");
    }

    @Test
    void aWatchShowsWhatChangesUntilCtrlC() {
        pty.enter("watch diff orders --every 1s").sees("no difference");
        sandbox.edit().renameBoard(ORDERS, "Orders of today");
        pty.sees(", changed", "Orders of today").type(Pty.CTRL_C).prompted();
        sandbox.edit().renameBoard(ORDERS, "Orders");
        pty.run("sql select 'alive' as still").sees(" still\n-------\n alive\n");
    }

    @Test
    void productionIsRedAndASwapWantsTheTablesNameTyped() {
        assertThat(pty.screen()).contains("PRODUCTION");
        pty.sees("PRODUCTION data.dbo", RED);
        pty.run("load orders --quiet").run("validate orders --quiet").fresh();
        pty.enter("swap orders").sees("This is production. Type the table's name, orders, to go on:");
        pty.type("order" + Pty.ENTER).prompted().sees("not confirmed");
        pty.enter("swap orders").type("orders" + Pty.ENTER).prompted().sees("Swapped orders");
    }

    /** Begins a job that does not end by itself, and gives its number. */
    private String begun(String command) {
        pty.run(command + " &");
        Matcher number = Pattern.compile("\\[(\\d+)]").matcher(pty.screen());
        assertThat(number.find()).as(pty.toString()).isTrue();
        return number.group(1);
    }

    /** Some pages of items come late, but for the first two. */
    private void pages(int times, int milliseconds) {
        sandbox.faults()
                .add(Fault.next(Fault.Kind.SLOW, Fault.Match.PAGE)
                        .after(2)
                        .times(times)
                        .delayedBy(milliseconds));
    }
}
