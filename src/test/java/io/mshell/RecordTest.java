package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed becomes a script that runs. */
class RecordTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
    }

    @Test
    void whatIsTypedBecomesAScriptThatRuns() throws IOException {
        Cli.in(folder)
                .run(
                        "-c",
                        "version; record r.mshell; connect sandbox; set n = 2; sample \"Orders\" --limit ${n}; record stop; version")
                .exits(0)
                .prints("recording to ", "wrote ");

        assertThat(folder.resolve("r.mshell")).content().matches("""
                # Recorded by mshell on \\S+Z
                connect sandbox
                set n = 2
                # 4100000001 is the board 'Orders'
                sample 4100000001 --limit \\$\\{n}
                """);
        Cli.in(folder).run("check", "r.mshell").exits(0);
        Cli.in(folder).run("run", "r.mshell").exits(0).prints("(2 rows)");
    }

    @Test
    void aNameThatIsNotUniqueStays() throws IOException {
        record("connect sandbox; boards; -discover Backlog");

        assertThat(folder.resolve("r.mshell")).content().contains("# failed (BOARD_AMBIGUOUS): -discover Backlog\n");
    }

    @Test
    void aCommandThatFailedIsAComment() throws IOException {
        record("-nonsense here; -use nothing; version; js 1 + 1");

        assertThat(folder.resolve("r.mshell"))
                .content()
                .contains("# failed (USAGE): -nonsense here\n# failed (NOT_CONNECTED): -use nothing\njs 1 + 1\n")
                .doesNotContain("version", "record");
    }

    @Test
    void secretsBecomeVariables() throws IOException {
        record("set monday_token = hunter2hunter2; -connect sql x --url 'jdbc:sqlserver://h;password=hunter2hunter2'");

        assertThat(folder.resolve("r.mshell"))
                .content()
                .contains("set monday_token = ${monday_token}\n", "password=${password}")
                .doesNotContain("hunter2");
    }

    @Test
    void aBlockIsKeptWhole() throws IOException {
        record("js <<X\nconst text = `END\nEND\n${1}`;\nprint(text);\nX");

        assertThat(folder.resolve("r.mshell"))
                .content()
                .endsWith("js <<END_\nconst text = `END\nEND\n${1}`;\nprint(text);\nEND_\n");
        Cli.in(folder).run("run", "r.mshell").exits(0).prints("END\nEND\n1");
    }

    @Test
    void aFileThatIsThereIsOverwrittenOnlyWhenConfirmed() throws IOException {
        Files.writeString(folder.resolve("r.mshell"), "mine");

        Cli.in(folder).run("-c", "record r.mshell").exits(64).says("overwrite", "--yes");
        assertThat(folder.resolve("r.mshell")).hasContent("mine");
        Cli.in(folder).run("-c", "record r.mshell --yes; set a = 1").exits(0);
        assertThat(folder.resolve("r.mshell")).content().contains("set a = 1");
    }

    @Test
    void tellsWhetherItRuns() throws IOException {
        Cli.in(folder).run("-c", "record; record stop").exits(0).prints("not recording\nnot recording\n");
        Cli.in(folder)
                .run("-c", "record r.mshell; record; record other.mshell")
                .exits(64)
                .says("already: 'record stop'");
        Cli.in(folder).run("-c", "record none/r.mshell").exits(1).says("cannot write the script");
    }

    private void record(String commands) {
        Cli.in(folder).run("-c", "record r.mshell; " + commands).exits(0);
    }
}
