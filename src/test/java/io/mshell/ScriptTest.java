package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {

    @TempDir
    Path folder;

    @Test
    void stopsAtTheFirstFailureAndNamesItsLine() throws IOException {
        Cli.Result result = run("version\n\n# next fails\nboards --state nowhere\nversion\n");
        result.exits(64).says("s.mshell:4:");
        assertThat(result.out().lines()).hasSize(1);
    }

    @Test
    void endsWithTheFailingCommandsExitCode() throws IOException {
        run("nonsense\n").exits(64).says("s.mshell:1:1: unknown command \"nonsense\"");
    }

    @Test
    void goesOnAfterACommandThatMayFail() throws IOException {
        run("-nonsense\nversion\n").exits(0).prints("mshell ").says("s.mshell:1:2: unknown command");
    }

    @Test
    void aContinuedLineCountsFromItsFirst() throws IOException {
        run("set a = \\\n  b\nset \\\n  a\nuse \\\n  none\n")
                .exits(1)
                .prints("b")
                .says("s.mshell:5: ");
    }

    @Test
    void replacesVariablesButInSingleQuotes() throws IOException {
        run("set a = 1\nset b = \"${a} ${none:-2} '${a}'\"\nset c = '${a}'\nset\n")
                .exits(0)
                .prints("1 2 '1'", "${a}");
    }

    @Test
    void aVariableThatIsNotSetStopsIt() throws IOException {
        run("set a = ${b}\n").exits(64).says("s.mshell:1:9: the variable b is not set", "--var b=VALUE");
        run("set only_here = 1\nset a = ${onlyhere}\n").exits(64).says("did you mean ${only_here}?");
    }

    @Test
    void takesVariablesFromTheCommandLine() throws IOException {
        Files.writeString(folder.resolve("s.mshell"), "set b = \"${a}!\"\nset b\n");
        Cli.in(folder).run("run", "s.mshell", "--var", "a=x y=z").exits(0).prints("x y=z!");
        Cli.in(folder).run("run", "s.mshell", "--var", "a").exits(64).says("--var needs NAME=VALUE");
    }

    @Test
    void aBlockIsTheLastArgument() throws IOException {
        Cli.Result result =
                run("connect sandbox\nsql --format csv <<END\nselect 'it''s' as a,\n  2 as b\nEND\nversion\n");
        result.exits(0).prints("a,b\r\nit's,2\r\n", "mshell ");
    }

    @Test
    void aBlockWithoutEndIsToldBeforeAnythingRuns() throws IOException {
        Cli.Result result = run("version\nsql <<END\nselect 1\n").exits(1);
        result.says("s.mshell:2:5: the block <<END has no end");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void echoesNoSecret() throws IOException {
        Cli.Result result =
                run("set token = hunter2hunter2\nset word = \"${token}\"\n").exits(0);
        assertThat(result.err()).contains("mshell> set token = ********").doesNotContain("hunter2");
    }

    @Test
    void exitEndsItWithoutFailure() throws IOException {
        assertThat(run("exit\nversion\n").exits(0).out()).isEmpty();
    }

    @Test
    void saysThatAFileIsNotThere() {
        Cli.in(folder).run("run", "none.mshell").exits(1).says("cannot read the script");
    }

    @Test
    void saysWhichFileOrFormatWasMeant() throws IOException {
        Files.writeString(folder.resolve("orders.mshell"), "");
        Cli.in(folder).run("run", "ordrs.mshell").exits(1).says("did you mean orders.mshell?");
        Cli.in(folder).run("boards", "--format", "jsn").exits(64).says("did you mean json?");
    }

    private Cli.Result run(String script) throws IOException {
        Files.writeString(folder.resolve("s.mshell"), script);
        return Cli.in(folder).run("run", "s.mshell");
    }
}
