package io.mshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Answers that go to a file or a program instead of to the screen. */
@DisabledOnOs(OS.WINDOWS)
class RedirectionTest {

    private static final String ROWS = "sql select range as n, 'x' || range as t from range(3)";

    @TempDir
    private Path folder;

    @Test
    void aFilesNameSaysItsFormat() throws IOException {
        Cli.Result result = typed(ROWS + " > n.csv; " + ROWS + " > n.jsonl; " + ROWS + " > n.md; " + ROWS + " > n.txt")
                .exits(0)
                .says("wrote 3 rows to n.csv in ", "wrote 3 rows to n.jsonl in ");

        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve("n.csv")).hasContent("n,t\r\n0,x0\r\n1,x1\r\n2,x2\r\n");
        assertThat(folder.resolve("n.jsonl")).content().startsWith("{\"n\":0,\"t\":\"x0\"}\n");
        assertThat(folder.resolve("n.md")).content().startsWith("| n | t |\n");
        assertThat(folder.resolve("n.txt")).content().startsWith(" n | t\n").endsWith("(3 rows)\n");
    }

    @Test
    void aFormatThatWasAskedForWins() {
        typed("set a = 1; set --format csv > vars.json").exits(0);

        assertThat(folder.resolve("vars.json")).hasContent("name,value\r\na,1\r\n");
    }

    @Test
    void moreCanBeAddedToAFile() {
        typed(ROWS + " > n.jsonl; " + ROWS + " >> n.jsonl").exits(0);

        assertThat(folder.resolve("n.jsonl")).content().hasLineCount(6);
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Files.writeString(folder.resolve("n.csv"), "before");
        String fails = "sql select cast(case when range = 60000 then 'x' else '1' end as int) as n from range(70000)";
        typed(fails + " > n.csv").exits(1);
        typed(fails + " >> n.csv").exits(1);

        assertThat(folder.resolve("n.csv")).hasContent("before");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeTheCommandRuns() {
        typed("version > nowhere/v.txt").exits(1).says("cannot write ", "check that the folder exists");
        typed("version > a b").exits(64).says("more than one word stands after >");
        typed("version >").exits(64).says("there is no file after >");
        typed("version |").exits(64).says("there is no program after |");
    }

    @Test
    void aProgramReadsWhatAPipeWouldGet() {
        typed("set a = 1; set b = 2; set --format tsv | sort -r | head -2")
                .exits(0)
                .prints("name\tvalue\nb\t2\n");
        typed("set who = 'a  b'; version | sed \"s/mshell/${who}/\"").exits(0).prints("a  b ");
    }

    @Test
    void aProgramThatFailsIsTold() {
        typed("version | grep -c nothing").exits(0).prints("0\n").says("'grep -c nothing' ended with exit code 1");
    }

    @Test
    void aProgramMayLeaveBeforeTheEnd() {
        Cli.Result result = typed("sql --format csv <<END | head -2\nselect range as n from range(1000000)\nEND");

        assertThat(result.exits(0).out()).isEqualTo("n\r\n0\r\n");
    }

    @Test
    void whatAQueryComparesIsNoFile() {
        typed("sql select 6 > 5 as more, 6 | 1 as bits").exits(0).prints("more", "true", "7");
        assertThat(folder.resolve("5")).doesNotExist();
    }

    @Test
    void wordsOfAnotherShellAreLeftAlone() {
        Cli.in(folder).run("set", "a", "=", "b", ">", "c").exits(0);
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void scriptsKeepTheirAnswersToo() throws IOException {
        Files.writeString(
                folder.resolve("s.mshell"),
                "set day = monday\nversion > ${day}.txt\nsql <<END > n.csv\n" + "select 1 > 2 as n\nEND\n");
        Cli.in(folder)
                .run("--sandbox", "run", "s.mshell")
                .exits(0)
                .says("mshell> version > ${day}.txt", "wrote monday.txt in ", "wrote 1 row to n.csv in ");
        Cli.in(folder).run("--sandbox", "check", "s.mshell").exits(0);

        assertThat(folder.resolve("n.csv")).hasContent("n\r\nfalse\r\n");
    }

    @Test
    void aWholeScriptsAnswersGoToOneFile() throws IOException {
        Files.writeString(folder.resolve("s.mshell"), "set a = 1\nset\nset a = 2\nset\n");
        typed("run s.mshell > all.txt").exits(0);

        assertThat(folder.resolve("all.txt")).hasContent("a  1\na  2\n");
    }

    @Test
    void mistakesAreFoundBeforehand() throws IOException {
        Files.writeString(
                folder.resolve("s.mshell"),
                "version > nowhere/v.txt\nversion > a b\nversion > ${nothing}.txt\nversion &\n"
                        + "js mshell.run('version > v.txt')\n");

        Cli.in(folder)
                .run("check", "s.mshell")
                .exits(1)
                .prints(
                        "s.mshell:1:9",
                        "the folder of nowhere/v.txt does not exist",
                        "s.mshell:2:9",
                        "s.mshell:3:9",
                        "the variable nothing is not set before",
                        "s.mshell:4:9",
                        "jobs run at the prompt only",
                        "s.mshell:5:",
                        "code gets it as a value");
    }

    @Test
    void codeGetsValuesAndSendsNothingAway() {
        typed("js mshell.run('version > v.txt')")
                .exits(64)
                .says("code gets it as a value", "mshell.write(FILE, VALUE)");
        assertThat(folder.resolve("v.txt")).doesNotExist();
    }

    @Test
    void whatIsRecordedKeepsItsEnding() throws IOException {
        typed("record r.mshell; sessions >> v.txt; " + ROWS + " > n.csv; sql <<END | sort\nselect 1\nEND")
                .exits(0);

        assertThat(folder.resolve("r.mshell"))
                .content()
                .contains("sessions >> v.txt\n", ROWS + " > n.csv\n", "sql <<END | sort\nselect 1\nEND\n");
    }

    @Test
    void aQueryCanAskForItsRowsOneByOne() {
        typed("sql select 1 as a, null as b \\G").exits(0).prints("-[ row 1 ]-", "a | 1\nb | NULL\n");
        typed("sql --format csv select 1 as a\\G").exits(0).prints("a\r\n1\r\n");
    }

    private Cli.Result typed(String line) {
        return Cli.in(folder).run("--sandbox", "-c", line);
    }
}
