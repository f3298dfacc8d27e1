package io.mshell;

import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch} and {@code &} as a script or a pipe sees them. */
class WatchTest {

    private static Sandbox sandbox;

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        cli = Cli.in(folder).connectedTo(sandbox);
    }

    @Test
    void showsAnAnswerOnceAsLongAsItIsTheSame() {
        Cli.Result result = cli.run("watch", "sql select 42 as answer", "--times", "3", "--every", "1s")
                .exits(0);
        org.assertj.core.api.Assertions.assertThat(result.out()).containsOnlyOnce("42");
    }

    @Test
    void showsAnAnswerThatChangedAgainWhereverTheOptionsStand() {
        cli.run("-c", "sql create sequence s").exits(0);
        cli.run("-c", "watch sql select 'n' || nextval('s') as n --every 1s --times 3")
                .exits(0)
                .prints("n1", "n2", "n3")
                .says("changed");
        cli.run("-c", "watch --every 1 --times 1 sql select 'n' || nextval('s') as n")
                .exits(0)
                .prints("n4");
    }

    @Test
    void goesOnAfterARunThatFailedAndEndsWithTheLastExitCode() {
        cli.run("-c", "watch sql select * from no_such_table --times 2 --every 1s")
                .exits(1)
                .says("no_such_table");
        cli.run("-c", "watch status nothing --times 2 --every 1s").exits(1);
    }

    @Test
    void refusesWhatIsNoCommandOrNoTime() {
        cli.run("-c", "watch bords --times 1").exits(64).says("unknown command", "boards");
        cli.run("-c", "watch boards --every soon").exits(64).says("30s, 5m or 1h");
        cli.run("-c", "watch boards --every 0s").exits(64);
        cli.run("-c", "watch boards --times 0").exits(64);
    }

    @Test
    void jobsRunBehindAPromptOnly() {
        cli.run("-c", "boards &").exits(64).says("prompt");
        cli.run("-c", "jobs").exits(0).prints("no job");
        cli.run("-c", "jobs stop 7").exits(64).says("there is no job 7");
        cli.typing("boards &\n").run().exits(64).says("stdin:1", "prompt");
    }
}
