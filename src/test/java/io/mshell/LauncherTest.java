package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.console.Interrupts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;

    @Test
    void oneCommandPrintsItsResultAndNothingElse() {
        Cli.Result result = Cli.in(folder).run("version").exits(0).prints("mshell ");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void optionsOfTheShellStandBeforeOrAfterTheCommand() {
        Cli.in(folder).run("--format", "json", "version").exits(0).prints("\"version\"");
        Cli.in(folder).run("version", "--format=json").exits(0).prints("\"version\"");
    }

    @Test
    void anUnknownCommandIsWrongUsageWithAGuess() {
        Cli.in(folder).run("verison").exits(64).says("unknown command \"verison\"", "did you mean version?");
    }

    @Test
    void anUnknownOptionIsWrongUsageWithAGuess() {
        Cli.in(folder).run("boards", "--serch", "x").exits(64).says("no option --serch", "did you mean --search?");
    }

    @Test
    void aMissingArgumentIsWrongUsageAndShowsTheUsage() {
        Cli.in(folder).run("use").exits(64).says("use needs NAME", "usage: use NAME");
    }

    @Test
    void aFailureIsOneJsonObjectWhereAnswersAreJson() {
        Cli.Result result = Cli.in(folder).run("boards", "--format", "json").exits(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("{\"error\":{\"code\":\"NOT_CONNECTED\",")
                .contains("\"hint\":");
        Cli.in(folder).run("--format", "json", "--profile").exits(64).says("{\"error\":{\"code\":\"USAGE\"");
    }

    @Test
    void withoutATokenItSaysWhereOneCouldBe() {
        Cli.in(folder)
                .run("boards")
                .exits(1)
                .says("no monday.com token is known", "MONDAY_API_TOKEN", "token_command", "--sandbox");
    }

    @Test
    void severalCommandsAreSplitAtSemicolonsOutsideQuotes() {
        Cli.in(folder).run("-c", "set a = 'x; y'; set a").exits(0).prints("x; y");
    }

    @Test
    void severalCommandsStopAtTheFirstThatFails() {
        Cli.Result result = Cli.in(folder).run("-c", "nonsense; version").exits(64);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aCommandPrefixedWithADashMayFailAnywhere() {
        Cli.in(folder)
                .run("-c", "-nonsense; version")
                .exits(0)
                .prints("mshell ")
                .says("unknown command");
    }

    @Test
    void theStandardInputIsAScript() {
        Cli.in(folder)
                .typing("# a comment\nset who = world\nversion\n")
                .run()
                .exits(0)
                .prints("mshell ")
                .says("mshell> set who = world");
    }

    @Test
    void helpNeedsNoCommandAndNoSession() {
        Cli.in(folder).run("--help").exits(0).prints("Explore boards", "connect monday", "Global options");
        Cli.in(folder).run("connect", "sql", "--help").exits(0).prints("connect sql [NAME] [--url URL]", "Examples");
        Cli.in(folder).run("help", "connect").exits(0).prints("connect monday", "connect sandbox");
    }

    @Test
    void aScriptThatRunsItselfIsStopped() throws IOException {
        Files.writeString(folder.resolve("endless.mshell"), "run endless.mshell\n");
        Cli.in(folder).run("run", "endless.mshell", "--quiet").exits(1).says("runs itself without end");
    }

    @Test
    @Timeout(30)
    void anInterruptStopsTheQueryAndTheScript() {
        String endless = "select count(*) from range(100000000000) a, range(100000000000) b";
        Interrupts soon = action -> {
            Timer timer = new Timer(true);
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            action.run();
                        }
                    },
                    2_000);
            return timer::cancel;
        };
        Cli.Result result = Cli.in(folder).interruptedBy(soon).run("--sandbox", "-c", "-sql " + endless + "; version");
        result.exits(130);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void theSandboxConnectsBothSides() {
        Cli.in(folder)
                .run("--sandbox", "-c", "boards --search Orders; sql select 40 + 2 as answer; sessions")
                .exits(0)
                .prints("Orders", "answer", "42", "sandbox.duckdb");
    }

    @Test
    void queriesAnswerInEveryFormat() {
        Cli.in(folder)
                .run("--sandbox", "sql", "select 1 as a, 'x,y' as b", "--format", "csv")
                .exits(0)
                .prints("a,b\r\n1,\"x,y\"\r\n");
        Cli.in(folder)
                .run("--sandbox", "gql", "{ boards(ids: [4100000001]) { id name } }", "--format", "json")
                .exits(0)
                .prints("\"name\": \"Orders\"");
    }
}
